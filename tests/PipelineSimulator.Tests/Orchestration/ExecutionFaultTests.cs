namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

/// <summary>RUN without execution, and executions that call failures completed. 22:00 ET on the 19th is 03:00Z on the 20th.</summary>
public sealed class ExecutionFaultTests
{
    private static PipelineWorld NotExecuted(string from, string to) =>
        Worlds.With($$"""{ "id": "x", "kind": "decisions_not_executed", "from": "{{from}}", "to": "{{to}}" }""");

    private static PipelineWorld Hidden { get; } =
        Worlds.With("""{ "id": "x", "kind": "execution_hides_failures", "from": "2026-01-20T05:30:00Z", "to": "2026-01-20T09:30:00Z" }""");

    [Test]
    public void Decisions_look_healthy_while_nothing_is_carried_out()
    {
        var world = NotExecuted("2026-01-20T05:30:00Z", "2026-01-20T09:30:00Z");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Running("2026-01-20T06:00:00Z"), Has.Member("post_game_window_2"));
            Assert.That(
                world.All(Tables.WorkflowExecutions).Select(row => row.Time("execution_time")),
                Has.None.InRange(Worlds.At("2026-01-20T05:30:00Z"), Worlds.At("2026-01-20T09:30:00Z")).And.Member(Worlds.At("2026-01-20T11:05:00Z")));
        }
    }

    [Test]
    public void It_shows_a_quarter_of_an_hour_after_the_first_that_is_left()
    {
        var truth = NotExecuted("2026-01-20T05:30:00Z", "2026-01-20T09:30:00Z").Faults[0];

        Assert.That((truth.ObservableAt, truth.WarningAt, truth.CriticalAt, truth.EndsAt), Is.EqualTo((
            (DateTimeOffset?)Worlds.At("2026-01-20T06:15:00Z"), (DateTimeOffset?)Worlds.At("2026-01-20T06:15:00Z"),
            (DateTimeOffset?)null, (DateTimeOffset?)Worlds.At("2026-01-20T10:05:00Z"))));
    }

    [Test]
    public void It_owns_the_day_of_the_decision_the_day_that_it_was_for_and_the_games_held_up()
    {
        var truth = NotExecuted("2026-01-20T10:30:00Z", "2026-01-20T14:30:00Z").Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.Dates(Entities.Orchestration, Entities.Executions), Is.EqualTo([Records.Day(19), Records.Day(20)]));
            Assert.That(truth.Dates(Entities.Raw, "nbac_gamebook"), Is.EqualTo([Records.Day(19)]));
        }
    }

    [TestCase("2026-01-20T06:04:00Z", "2026-01-20T06:05:00Z", false)]
    [TestCase("2026-01-20T06:04:00Z", "2026-01-20T06:06:00Z", true)]
    [TestCase("2026-01-20T06:06:00Z", "2026-01-20T06:59:00Z", false)]
    public void Only_five_past_the_hour_matters(string from, string to, bool shows) =>
        Assert.That(NotExecuted(from, to).Faults[0].ObservableAt is not null, Is.EqualTo(shows));

    [Test]
    public void Completed_executions_hide_scrapers_that_failed()
    {
        var executions = Hidden.All(Tables.WorkflowExecutions).Where(row => row.Text("workflow_name").StartsWith("post_game", StringComparison.Ordinal)
            && row.At.Date == new DateTime(2026, 1, 20)).ToList();

        Assert.That(executions.Select(row => (row.Text("workflow_name"), row.Text("status"), row.Number("scrapers_failed"))), Is.EqualTo(
        [
            ("post_game_window_1", "completed", 0L),
            ("post_game_window_2", "completed", 2L),
            ("post_game_window_2b", "completed", 2L),
            ("post_game_window_3", "completed", 2L),
        ]));
    }

    [Test]
    public void The_runs_of_the_scrapers_tell_the_truth()
    {
        var failed = Hidden.All(Tables.ScraperExecutions).Where(row => row.Text("status") == "failed").ToList();
        var remembered = Hidden.All(Tables.ScraperFailures);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failed, Has.Count.EqualTo(10).And.All.Matches<SimulatedRow>(row => row.Values["error_type"] is not null));
            Assert.That(remembered.Select(row => row.Text("scraper_name")).Distinct(), Is.SupersetOf(["nbac_team_boxscore", "nbac_player_boxscore"]));
            Assert.That(remembered.Last(row => row.Text("scraper_name") == "nbac_team_boxscore").Number("retry_count"), Is.EqualTo(1));
        }
    }

    [Test]
    public void Hidden_failures_show_with_the_first_execution_and_are_never_critical()
    {
        var truth = Hidden.Faults[0];

        using (Assert.EnterMultipleScope())
        {
            // At 06:05Z the shortest of its executions takes a single scrape of 20 seconds.
            Assert.That((truth.ObservableAt, truth.CriticalAt), Is.EqualTo(((DateTimeOffset?)Worlds.At("2026-01-20T06:06:20Z"), (DateTimeOffset?)null)));
            Assert.That(truth.Dates(Entities.Orchestration, Entities.Scrapes), Is.EqualTo([Records.Day(19), Records.Day(20)]));
            Assert.That(truth.Dates(Entities.Raw, "bdl"), Is.Empty);
        }
    }
}
