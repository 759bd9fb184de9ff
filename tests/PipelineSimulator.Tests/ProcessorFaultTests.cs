namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class ProcessorFaultTests
{
    private const string The19th = "2026-01-19";

    private static string Failed(string processors, string more = "") =>
        $$"""{ "id": "f", "kind": "processor_failed", "processors": [{{processors}}], "dates": ["{{The19th}}"]{{more}} }""";

    [TestCase("PDC")]
    [TestCase("player_daily_cache")]
    [TestCase("PlayerDailyCacheProcessor")]
    [TestCase("nba_precompute.player_daily_cache")]
    public void A_failed_processor_leaves_no_rows_by_whatever_name_it_is_called(string name)
    {
        var world = Worlds.With(Failed($"\"{name}\""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.DailyCache, The19th), Is.Empty);
            Assert.That(world.Of(Tables.DailyCache, "2026-01-20"), Is.Not.Empty);
            Assert.That(world.Of(Tables.ShotZones, The19th), Is.Not.Empty);
            Assert.That(world.Statuses("PlayerDailyCacheProcessor", The19th), Is.EqualTo(["running", "failed"]));
        }
    }

    [Test]
    public void It_is_seen_at_half_past_eight_and_is_critical_at_once()
    {
        var truth = Worlds.With(Failed("\"PDC\"")).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.Cells, Is.EqualTo([Worlds.Cell(4, "player_daily_cache", The19th)]));
            Assert.That(truth.ObservableAt, Is.EqualTo(Worlds.At("2026-01-20T13:30:00Z")));
            Assert.That(truth.CriticalAt, Is.EqualTo(truth.ObservableAt));
            Assert.That(truth.DataDueAt, Is.EqualTo(truth.ObservableAt));
            Assert.That(truth.EndsAt, Is.Null);
        }
    }

    [TestCase("\"PCF\"", null)]
    [TestCase("\"PCF\", \"TDZA\"", null)]
    [TestCase("\"PCF\", \"TDZA\", \"PSZA\"", "2026-01-20T13:30:00Z")]
    [TestCase("\"MLFS\"", "2026-01-20T13:30:00Z")]
    public void Three_missing_or_a_critical_one_are_critical(string processors, string? critical)
    {
        var world = Worlds.With(Failed(processors, """, "phase": 4"""));

        Assert.That(
            world.Spells("phase4-failure-alert", The19th, Severity.Critical),
            Is.EqualTo(critical is null ? [] : new[] { Worlds.At(critical) }));
    }

    [Test]
    public void A_run_by_hand_brings_the_rows_and_ends_the_fault()
    {
        var world = Worlds.With(Failed("\"PDC\"", """, "until": "2026-01-20T18:51:00Z" """));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.DailyCache, The19th, "2026-01-20T18:54:59Z"), Is.Empty);
            Assert.That(world.Of(Tables.DailyCache, The19th, "2026-01-20T18:55:00Z"), Is.Not.Empty);
            Assert.That(world.Faults[0].EndsAt, Is.EqualTo(Worlds.At("2026-01-20T18:55:00Z")));
        }
    }

    [Test]
    public void What_players_analytics_lacks_is_lacking_in_all_that_builds_on_it()
    {
        var world = Worlds.With(Failed("\"PGS\""));

        using (Assert.EnterMultipleScope())
        {
            foreach (var table in new[] { Tables.PlayerGameSummary, Tables.TeamOffense, Tables.TeamDefense, Tables.DailyCache, Tables.CompositeFactors, Tables.Accuracy })
            {
                Assert.That(world.Of(table, The19th), Is.Empty, table);
            }

            Assert.That(world.Faults[0].Downstream.Select(later => later.Cell), Is.SupersetOf(
                [Worlds.Cell(4, "player_daily_cache", The19th), Worlds.Cell(4, "player_composite_factors", The19th), Worlds.Cell(6, "grading", The19th)]));
            Assert.That(world.Faults[0].Owns(Worlds.Cell(4, "player_shot_zone_analysis", The19th), Worlds.At("2026-01-20T18:00:00Z")), Is.False);
        }
    }

    [TestCase(0.5, 5, "2026-01-20T14:00:00Z")]
    [TestCase(0.89, 8, "2026-01-20T16:00:00Z")]
    public void A_part_of_the_games_is_seen_by_the_alert_for_its_share(double share, int games, string observable)
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "processor_partial", "processor": "PGS", "date": "{{The19th}}", "share": {{share}} }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.PlayerGameSummary, The19th).Select(row => row.Values["game_id"]).Distinct().Count(), Is.EqualTo(games));
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(Worlds.At(observable)));
        }
    }

    [Test]
    public void A_run_that_never_ends_has_no_last_row_and_keeps_the_next_ones_from_starting()
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "processor_stuck", "processor": "PGS", "date": "{{The19th}}" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Statuses("PlayerGameSummaryProcessor", The19th), Is.EqualTo(["running"]));
            Assert.That(world.Of(Tables.PlayerGameSummary, The19th), Is.Empty);
            Assert.That(world.Spells("workflow-gap-alert", The19th), Is.EqualTo([Worlds.At("2026-01-20T15:00:00Z")]), "started at 11:00Z");
        }
    }

    [Test]
    public void A_phase_that_nobody_starts_has_no_runs_at_all_until_somebody_does()
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "phase_not_started", "phase": "precompute", "date": "{{The19th}}", "until": "2026-01-20T15:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.DailyCache, The19th, "2026-01-20T15:03:59Z"), Is.Empty);
            Assert.That(world.Of(Tables.DailyCache, The19th), Is.Not.Empty);
            Assert.That(world.Statuses("PlayerDailyCacheProcessor", The19th), Is.EqualTo(["running", "success"]));
            Assert.That(world.Of(Tables.PlayerGameSummary, The19th), Is.Not.Empty);
            Assert.That(world.Faults[0].ObservableAt, Is.LessThanOrEqualTo(Worlds.At("2026-01-20T13:30:00Z")));
            Assert.That(world.Faults[0].EndsAt, Is.EqualTo(Worlds.At("2026-01-20T15:04:00Z")));
        }
    }
}
