namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>Two sources are each other's reserve: only when both fail is something missing, and then it belongs to both.</summary>
public sealed class ReserveSourceTests
{
    private const string NoEarlySource =
        """{ "id": "early", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW", "2026-01-19:BOS@DET", "2026-01-19:PHX@BKN"] }""";

    private const string LateGamebook = """{ "id": "late", "kind": "source_late", "source": "nbac_gamebook", "date": "2026-01-19", "until": "2026-01-20T14:30:00Z" }""";

    private static readonly Cell Analytics = Worlds.Cell(3, "player_game_summary", "2026-01-19");

    [TestCase(NoEarlySource)]
    [TestCase(LateGamebook)]
    public void One_that_fails_alone_is_missed_by_nobody_in_analytics(string fault) =>
        Assert.That(Worlds.With(fault).Faults[0].Owns(Analytics, Worlds.At("2026-01-20T14:00:00Z")), Is.False);

    [Test]
    public void Both_together_leave_a_hole_that_belongs_to_both()
    {
        var world = Worlds.With($"{NoEarlySource}, {LateGamebook}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Spells("phase3-failure-alert", "2026-01-19"), Is.EqualTo([Worlds.At("2026-01-20T14:00:00Z")]));
            Assert.That(world.Faults.Select(truth => truth.Owns(Analytics, Worlds.At("2026-01-20T14:00:00Z"))), Is.All.True);
        }
    }
}
