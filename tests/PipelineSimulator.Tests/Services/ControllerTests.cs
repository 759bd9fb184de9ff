namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class ControllerTests
{
    private readonly PipelineWorld _world = Worlds.With();

    [Test]
    public void An_evaluation_decides_about_every_workflow()
    {
        var reply = _world.Ask(Calls.Post(Calls.Scrapers, "evaluate"));

        Assert.That((reply.Status, (int)reply.Json()["workflows_evaluated"]!, reply.Json()["decisions"]!.AsArray().Count), Is.EqualTo((200, 15, 15)));
    }

    [Test]
    public void An_evaluation_without_its_lock_says_200_and_decides_nothing()
    {
        var call = Calls.Post(Calls.Scrapers, "evaluate");
        var stuck = new Fault { Id = "stuck", Kind = FaultKinds.LockStuck, Lock = "workflow_controller", From = _world.StartsAt };
        var reply = SimulatedServices.Answer(call, _world, [], new Outages([stuck]));

        Assert.That((reply.Status, (string?)reply.Json()["status"], reply.Json()["decisions"]!.AsArray().Count), Is.EqualTo((200, "success", 0)));
    }

    [Test]
    public void An_executor_that_fails_does_so_inside_a_success()
    {
        var dead = new Fault { Id = "dead", Kind = FaultKinds.DecisionsNotExecuted, From = _world.StartsAt };
        var reply = SimulatedServices.Answer(Calls.Post(Calls.Scrapers, "execute-workflows"), _world, [], new Outages([dead]));

        Assert.That(
            (reply.Status, (string?)reply.Json()["status"], (string?)reply.Json()["execution_result"]!["status"]), Is.EqualTo((200, "success", "error")));
    }

    [TestCase("""{}""", 400)]
    [TestCase("""{"workflow_name":"teatime"}""", 404)]
    [TestCase("""{"workflow_name":"bdl_catchup_midday"}""", 400)]
    [TestCase("""{"workflow_name":"referee_discovery"}""", 400)]
    [TestCase("""{"workflow_name":"post_game_window_3"}""", 200)]
    public void A_workflow_needs_a_name_that_is_known_and_a_plan_with_scrapers(string body, int status) =>
        Assert.That(_world.Ask(Calls.Post(Calls.Scrapers, "execute-workflow", body)).Status, Is.EqualTo(status));

    [Test]
    public void An_unknown_workflow_is_told_which_there_are() =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Scrapers, "execute-workflow", """{"workflow_name":"teatime"}""")).Json()["available_workflows"]!.AsArray(),
            Has.Count.EqualTo(15));

    [Test]
    public void The_windows_after_games_fetch_yesterday() =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Scrapers, "execute-workflow", """{"workflow_name":"post_game_window_2"}""")).Works(),
            Is.EqualTo([("schedule", "2026-01-19"), ("bdl", "2026-01-19")]));

    [Test]
    public void A_service_that_is_down_answers_nothing_that_could_be_read()
    {
        var down = new Fault { Id = "down", Kind = FaultKinds.ServiceDown, Service = Calls.Scrapers, From = _world.StartsAt };
        var reply = SimulatedServices.Answer(Calls.Post(Calls.Scrapers, "evaluate"), _world, [], new Outages([down]));

        Assert.That((reply.Status, reply.Body), Is.EqualTo((503, "upstream connect error or disconnect/reset before headers")));
    }
}
