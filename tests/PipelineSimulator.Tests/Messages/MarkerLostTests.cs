namespace NbaPipeline.PipelineSimulator.Tests.Messages;

public sealed class MarkerLostTests
{
    private const string Lost = """{ "id": "marker", "kind": "marker_lost", "phase": 4, "dates": ["2026-01-19"] }""";
    private static readonly Cell Marker = new(4, "markers", new DateOnly(2026, 1, 19));

    [Test]
    public void The_marker_says_three_of_five_while_the_data_is_complete()
    {
        var world = Worlds.With(Lost);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CompletionMarkerTests.Last(world, "phase4_completion").Values["_completed_count"], Is.EqualTo(3L));
            Assert.That(world.Of(Tables.DailyCache, "2026-01-19"), Has.Count.EqualTo(Worlds.With().Of(Tables.DailyCache, "2026-01-19").Count));
            Assert.That(world.Of(Tables.PhaseCompletions, "2026-01-19").Select(row => row.Values["processor_name"]), Has.No.Member("player_daily_cache"));
        }
    }

    [Test]
    public void Other_dates_and_phases_keep_their_markers()
    {
        var world = Worlds.With(Lost);

        Assert.That(
            (CompletionMarkerTests.Last(world, "phase4_completion", "2026-01-18").Values["_completed_count"],
                CompletionMarkerTests.Last(world, "phase3_completion").Values["_completed_count"]),
            Is.EqualTo((5L, 5L)));
    }

    [Test]
    public void It_is_a_warning_from_the_due_time_of_the_morning_after()
    {
        var truth = Worlds.With(Lost).Faults[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.Cells, Is.EqualTo([Marker]));
            Assert.That(
                (truth.ObservableAt, truth.WarningAt, truth.CriticalAt),
                Is.EqualTo((Worlds.At("2026-01-20T13:30:00Z"), Worlds.At("2026-01-20T13:30:00Z"), (DateTimeOffset?)null)));
            Assert.That(truth.EndsAt, Is.Null);
        }
    }

    [TestCase("PDC")]
    [TestCase("player_daily_cache")]
    [TestCase("PlayerDailyCacheProcessor")]
    public void The_processors_may_be_named(string processor)
    {
        var world = Worlds.With($$"""{ "id": "marker", "kind": "marker_lost", "phase": 4, "dates": ["2026-01-19"], "processor": "{{processor}}" }""");

        Assert.That(
            CompletionMarkerTests.Last(world, "phase4_completion").Values.Keys,
            Has.No.Member("player_daily_cache").And.Member("player_composite_factors"));
    }

    [TestCase("2026-01-20T13:00:00Z", null)]
    [TestCase("2026-01-20T13:30:00Z", null)]
    [TestCase("2026-01-20T13:31:00Z", "2026-01-20T13:30:00Z")]
    public void A_marker_that_is_written_by_the_due_time_is_seen_by_nobody(string until, string? seen)
    {
        var truth = Worlds.With($$"""{ "id": "marker", "kind": "marker_lost", "phase": 4, "dates": ["2026-01-19"], "until": "{{until}}" }""").Faults[0];

        Assert.That((truth.ObservableAt, truth.EndsAt), Is.EqualTo((seen is null ? (DateTimeOffset?)null : Worlds.At(seen), Worlds.At(until))));
    }

    [Test]
    public void No_rule_reads_the_marker_of_phase_3_so_nobody_is_asked_to_see_it()
    {
        var truth = Worlds.With("""{ "id": "marker", "kind": "marker_lost", "phase": "analytics", "dates": ["2026-01-19"] }""").Faults[0];

        Assert.That((truth.Cells.Single(), truth.IsDetectable), Is.EqualTo((new Cell(3, "markers", new DateOnly(2026, 1, 19)), false)));
    }
}
