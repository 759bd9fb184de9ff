using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ObservabilityTests
{
    private static readonly DateOnly The19th = new(2026, 1, 19);

    [Test]
    public void One_missing_game_is_due_three_hours_after_its_tip_and_shows_six_and_twelve_hours_later()
    {
        var truth = Truth(Some.MissingOnThe19th);

        Assert.That(
            (truth.DataDueAt, truth.ObservableAt, truth.WarningAt),
            Is.EqualTo((Some.At("2026-01-20T06:00:00Z"), Some.At("2026-01-20T12:00:00Z"), Some.At("2026-01-20T18:00:00Z"))));
    }

    [Test]
    public void One_game_of_ten_never_becomes_a_warning() =>
        Assert.That(
            new PipelineWorld(Some.Scenario(
                """{ "id": "x", "kind": "source_games_missing", "source": "bdl", "date": "2026-01-11", "count": 1 }""", from: "2026-01-11", to: "2026-01-11")).Faults[0],
            Has.Property("ObservableAt").EqualTo(Some.At("2026-01-12T11:00:00Z")).And.Property("WarningAt").Null);

    [TestCase("2026-01-20T03:00:00Z", null)]
    [TestCase("2026-01-20T03:00:01Z", "2026-01-20T03:00:00Z")]
    public void Rows_that_come_with_the_tier_are_in_time_and_a_second_later_they_are_not(string until, string? observable)
    {
        var truth = Truth($$"""{ "id": "x", "kind": "source_late", "source": "bdl", "game": "2026-01-19:MIL@ATL", "until": "{{until}}" }""");

        Assert.That(truth.ObservableAt, Is.EqualTo(observable is null ? (DateTimeOffset?)null : Some.At(observable)));
    }

    [TestCase("2026-01-20T14:59:59Z", false)]
    [TestCase("2026-01-20T15:00:01Z", true)]
    public void A_gamebook_is_not_missed_before_ten(string until, bool observable) =>
        Assert.That(
            Truth($$"""{ "id": "x", "kind": "source_late", "source": "nbac_gamebook", "date": "2026-01-19", "until": "{{until}}" }""").ObservableAt.HasValue,
            Is.EqualTo(observable));

    [Test]
    public void A_late_source_ends_with_its_last_rows_and_a_missing_game_never_does()
    {
        var late = Truth("""{ "id": "x", "kind": "source_late", "source": "bdl", "date": "2026-01-19", "hours": 1 }""");

        Assert.That(
            (late.EndsAt, Truth(Some.MissingOnThe19th).EndsAt),
            Is.EqualTo(((DateTimeOffset?)Some.At("2026-01-20T07:05:00Z"), (DateTimeOffset?)null)));
    }

    [TestCase("2026-01-19T22:04:59Z", false)]
    [TestCase("2026-01-20T06:00:00Z", true)]
    [TestCase("2026-01-21T07:05:00Z", true)]
    [TestCase("2026-01-21T07:05:01Z", false)]
    public void A_fault_owns_its_cells_from_its_start_to_a_day_after_its_end(string at, bool owns)
    {
        var late = Truth("""{ "id": "x", "kind": "source_late", "source": "bdl", "game": "2026-01-19:MIA@GSW", "hours": 1 }""");

        Assert.That(late.Owns(new(2, "bdl", The19th), Some.At(at)), Is.EqualTo(owns));
    }

    [Test]
    public void Another_faults_gap_does_not_make_this_one_observable()
    {
        var world = Some.World(
            Some.MissingOnThe19th + """, { "id": "late", "kind": "source_late", "source": "bdl", "game": "2026-01-19:MIL@ATL", "hours": 1 }""");

        Assert.That(world.Faults.Select(truth => truth.IsDetectable), Is.EqualTo([true, false]));
    }

    [Test]
    public void Repeated_rows_show_when_they_come_under_the_name_of_a_surplus()
    {
        var truth = Truth("""{ "id": "x", "kind": "duplicate_rows", "table": "nba_raw.bdl_player_boxscores", "date": "2026-01-19", "factor": 2 }""");

        Assert.That(
            (truth.ObservableAt, truth.Cells[1]),
            Is.EqualTo(((DateTimeOffset?)Some.At("2026-01-19T22:05:00Z"), new Cell(2, "bdl-surplus", The19th))));
    }

    [Test]
    public void The_simulator_references_no_assembly_of_those_it_judges() =>
        Assert.That(
            typeof(PipelineWorld).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name),
            Has.None.StartsWith("NbaPipeline."));

    private static FaultTruth Truth(string fault) => Some.World(fault).Faults[0];
}
