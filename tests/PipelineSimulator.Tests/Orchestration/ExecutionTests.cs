namespace NbaPipeline.PipelineSimulator.Tests.Orchestration;

public sealed class ExecutionTests
{
    private static readonly PipelineWorld World = Worlds.With();

    [Test]
    public void Every_run_decision_is_carried_out_five_minutes_later()
    {
        var executed = World.All(Tables.WorkflowExecutions)
            .ToDictionary(row => row.Text("decision_id"), row => row.Time("execution_time"), StringComparer.Ordinal);
        var decided = World.All(Tables.WorkflowDecisions)
            .Where(row => row.Text("action") == "RUN" && row.At < World.EndsAt.AddMinutes(-10))
            .ToDictionary(row => row.Text("decision_id"), row => row.At.AddMinutes(5), StringComparer.Ordinal);

        Assert.That(executed, Is.EquivalentTo(decided).And.Not.Empty);
    }

    [Test]
    public void An_execution_names_its_scrapers_and_their_runs()
    {
        var execution = World.All(Tables.WorkflowExecutions).First(row => row.Text("workflow_name") == "post_game_window_1");
        var runs = World.All(Tables.ScraperExecutions).Select(row => row.Text("execution_id")).ToHashSet(StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(execution.Values["scrapers_requested"], Is.EqualTo(["bdl_box_scores", "nbac_team_boxscore", "nbac_player_boxscore"]));
            Assert.That((execution.Number("scrapers_triggered"), execution.Number("scrapers_failed")), Is.EqualTo((3, 0)));
            Assert.That((IEnumerable<string>)execution.Values["scraper_execution_ids"]!, Is.SubsetOf(runs));
        }
    }

    [Test]
    public void A_scrape_that_finds_nothing_is_no_failure()
    {
        // The gamebooks of the 19th are not there at 21:05 ET, but the next morning at 06:05.
        string Status(string workflow) => World.Of(Tables.ScraperExecutions, "2026-01-19")
            .Single(row => row.Text("scraper_name") == Workflows.GamebookScraper && row.Values["workflow"] is string of && of == workflow)
            .Text("status");

        Assert.That((Status("early_game_window_3"), Status("morning_recovery")), Is.EqualTo(("no_data", "success")));
    }

    [Test]
    public void Rows_that_come_between_the_windows_are_scraped_by_a_job()
    {
        var load = World.All(Tables.ScraperExecutions).Single(row =>
            row.Text("source") == "SCHEDULER" && row.At == Worlds.At("2026-01-20T06:05:00Z") && row.Text("scraper_name") == Workflows.BdlScraper);

        Assert.That(load.Text("data_summary"),
            Is.EqualTo($$"""{"rowCount":{{World.Of(Tables.BdlBoxScores, "2026-01-19").Count(row => row.At == load.At)}}}"""));
    }

    [Test]
    public void The_day_is_planned_at_ten_with_the_offset_of_1883()
    {
        var plan = World.Of(Tables.ExpectedSchedule, "2026-01-20");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Select(row => row.Time("locked_at")), Is.All.EqualTo(Worlds.At("2026-01-20T15:00:00Z")));
            Assert.That(plan.Single(row => row.Text("workflow_name") == "post_game_window_2").Time("expected_run_time"),
                Is.EqualTo(Worlds.At("2026-01-20T05:56:00Z")));
            Assert.That(plan.Where(row => row.Text("workflow_name") == "injury_discovery").Select(row => row.Time("expected_run_time").Minute), Is.All.Zero);
            Assert.That(plan.Select(row => row.Text("workflow_name")), Has.None.StartsWith("bdl_catchup").And.None.StartsWith("early_game"));
        }
    }

    [Test]
    public void A_date_has_its_three_transitions() =>
        Assert.That(
            World.Of(Tables.PhaseExecutions, "2026-01-19").Select(row => (row.Text("phase_name"), row.Number("games_processed"))),
            Is.EquivalentTo([("phase2_to_phase3", 2L), ("phase3_to_phase4", 5L), ("phase4_to_phase5", 5L)]));

    [Test]
    public void The_event_log_pairs_starts_and_ends_and_knows_three_phases()
    {
        var events = World.Of(Tables.EventLog, "2026-01-19").CountBy(row => (row.Text("phase"), row.Text("event_type"))).ToDictionary();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(events.Keys.Select(key => key.Item1).Distinct(), Is.EquivalentTo(["phase_2", "phase_3", "phase_4"]));
            Assert.That(events[("phase_4", "processor_start")], Is.EqualTo(events[("phase_4", "processor_complete")]));
        }
    }

    [Test]
    public void What_nobody_reads_is_not_made() =>
        Assert.That(World.Rows(new HashSet<string> { Tables.WorkflowDecisions }).Select(row => row.Table).Distinct(), Is.EqualTo([Tables.WorkflowDecisions]));
}
