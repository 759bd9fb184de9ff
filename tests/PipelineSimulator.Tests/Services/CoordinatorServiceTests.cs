namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class CoordinatorServiceTests
{
    private const string Today = """{"game_date":"2026-01-20","force":true}""";
    private readonly PipelineWorld _world = Worlds.With();

    [Test]
    public void A_start_is_taken_on_with_202()
    {
        var reply = Ask(Today);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reply.Status, (string?)reply.Json()["status"]), Is.EqualTo((202, "started")));
            Assert.That(reply.Works(), Is.EqualTo([("predictions", "2026-01-20")]));
            Assert.That((int)reply.Json()["published"]!, Is.GreaterThan(100));
        }
    }

    [Test]
    public void A_second_start_while_the_first_one_runs_is_refused()
    {
        var call = Calls.Post(Calls.Coordinator, "start", Today);
        var first = new AnsweredCall(call, _world.Ask(call));

        var second = _world.Ask(call with { At = call.At.AddMinutes(7) }, first);
        var third = _world.Ask(call with { At = call.At.AddMinutes(8) }, first);

        Assert.That((second.Status, (string?)second.Json()["status"], third.Status), Is.EqualTo((409, "already_running", 202)));
    }

    [Test]
    public void Predictions_that_exist_are_not_made_again_without_force()
    {
        var reply = Ask("""{"game_date":"2026-01-19"}""");

        Assert.That((reply.Status, (string?)reply.Json()["status"]), Is.EqualTo((409, "already_exists")));
    }

    [Test]
    public void A_date_without_players_is_not_found() => Assert.That(Ask("""{"game_date":"2026-07-20"}""").Status, Is.EqualTo(404));

    [Test]
    public void Thin_history_is_refused_unless_the_check_is_skipped()
    {
        var world = Worlds.With(
            """
            { "id": "one", "kind": "source_games_missing", "source": "bdl", "dates": ["2026-01-19"], "count": 9 },
            { "id": "two", "kind": "source_games_missing", "source": "nbac_gamebook", "dates": ["2026-01-19"], "count": 9 }
            """);

        var refused = world.Ask(Calls.Post(Calls.Coordinator, "start", Today));
        var skipped = world.Ask(Calls.Post(Calls.Coordinator, "start", """{"game_date":"2026-01-20","force":true,"skip_completeness_check":true}"""));

        Assert.That((refused.Status, (string?)refused.Json()["error"], skipped.Status), Is.EqualTo((503, "DATA_INCOMPLETE", 202)));
    }

    [TestCase("2026-01-20T23:00:00Z", "2026-01-20")]
    [TestCase("2026-01-21T01:00:00Z", "2026-01-21")]
    public void Without_a_date_it_takes_the_containers_day(string at, string date) =>
        Assert.That(
            Worlds.With(to: "2026-01-21").Ask(Calls.Post(Calls.Coordinator, "start", """{"force":true}""", at)).Works(), Is.EqualTo([("predictions", date)]));

    [TestCase(null, null, 401)]
    [TestCase("Bearer x", null, 202)]
    [TestCase(null, "key", 202)]
    public void Any_bearer_header_is_let_in(string? authorization, string? key, int status) =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Coordinator, "start", Today) with { Authorization = authorization, ApiKey = key }).Status, Is.EqualTo(status));

    [TestCase(0, "in_progress")]
    [TestCase(10, "complete")]
    public void The_status_of_a_batch_follows_its_work(int minutes, string status)
    {
        var call = Calls.Post(Calls.Coordinator, "start", Today);
        var start = new AnsweredCall(call, _world.Ask(call));
        var batch = (string?)start.Reply.Json()["batch_id"];

        var reply = _world.Ask(
            call with { At = call.At.AddMinutes(minutes), Method = "GET", Route = "status", Body = "", Query = $"?batch_id={batch}" }, start);

        Assert.That((string?)reply.Json()["status"], Is.EqualTo(status));
    }

    [TestCase("2026-01-20T15:00:00Z", "yesterday", "2026-01-19")]
    [TestCase("2026-01-21T01:00:00Z", "yesterday", "2026-01-20")]
    [TestCase("2026-01-20T15:00:00Z", "2026-01-19", "2026-01-19")]
    public void Grading_reads_its_days_in_utc_and_needs_results(string at, string target, string date)
    {
        var reply = _world.Ask(Calls.Post("pubsub", Topics.GradingTrigger, $$"""{"target_date":"{{target}}","run_aggregation":true}""", at));

        // By 20:00 ET on the 20th nobody has analysed the games of that evening.
        Assert.That((reply.Status, reply.Works()), Is.EqualTo((200, date == "2026-01-20" ? [] : new[] { ("grading", date) })));
    }

    [Test]
    public void What_would_start_phase_4_has_no_subscription() =>
        Assert.That(_world.Ask(Calls.Post("pubsub", "nba-phase4-trigger", """{"game_date":"2026-01-19"}""")).Interventions, Is.Empty);

    [Test]
    public void What_would_start_predictions_works() =>
        Assert.That(
            _world.Ask(Calls.Post("pubsub", "nba-predictions-trigger", """{"game_date":"2026-01-20"}""")).Works(), Is.EqualTo([("predictions", "2026-01-20")]));

    private ServiceReply Ask(string body) => _world.Ask(Calls.Post(Calls.Coordinator, "start", body));
}
