using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class CalledOffTests
{
    private const string GswMin = "0022500644";
    private static readonly DateOnly The24th = new(2026, 1, 24);
    private static readonly PipelineWorld World = Some.World(from: "2026-01-24", to: "2026-01-25");

    [TestCase("2026-01-24T19:00:00Z", 1L)]
    [TestCase("2026-01-24T23:00:00Z", 3L)]
    public void The_old_row_turns_final_without_a_score(string until, long status)
    {
        var row = Newest(The24th, until);

        Assert.That((row["game_status"], row["home_team_score"]), Is.EqualTo(((object)status, (object?)null)));
    }

    [Test]
    public void The_new_date_gets_a_row_under_the_same_id_and_its_box_scores()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Newest(The24th.AddDays(1), "2026-01-26T10:00:00Z")["home_team_score"], Is.Not.Null);
            Assert.That(World.Games(Tables.BdlBoxScores, The24th), Has.Count.EqualTo(6).And.None.EqualTo("20260124_GSW_MIN"));
            Assert.That(World.Games(Tables.BdlBoxScores, The24th.AddDays(1)), Has.Count.EqualTo(6).And.Some.EqualTo("20260125_GSW_MIN"));
        }
    }

    [Test]
    public void Without_moves_the_game_is_played_as_planned() =>
        Assert.That(
            Some.World(more: """, "moves": "none" """, from: "2026-01-24", to: "2026-01-25").Games(Tables.BdlBoxScores, The24th),
            Has.Count.EqualTo(7));

    [Test]
    public void A_scenario_may_call_a_game_off_at_its_own_hour()
    {
        var world = Some.World("""
            { "id": "x", "kind": "called_off", "game": "2026-01-19:MIA@GSW", "announced_at": "2026-01-19T20:00:00Z",
              "old_date": "2026-01-19", "new_date": "2026-01-20", "new_tip_utc": "2026-01-20T22:30:00Z" }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Games(Tables.BdlBoxScores, new(2026, 1, 19)), Has.Count.EqualTo(8));
            Assert.That(world.Games(Tables.BdlBoxScores, new(2026, 1, 20)), Has.Count.EqualTo(8));
            Assert.That(world.Faults[0], Has.Property("Cells").Empty.And.Property("IsDetectable").False);
        }
    }

    [Test]
    public void A_game_that_only_moves_by_hours_keeps_one_row_a_snapshot() =>
        Assert.That(
            Some.World().Rows()
                .Where(row => row.Table == Tables.Schedule && "0022500611".Equals(row.Values["game_id"]))
                .GroupBy(row => row.At)
                .Select(snapshot => snapshot.Count()),
            Is.All.EqualTo(1));

    private static IReadOnlyDictionary<string, object?> Newest(DateOnly date, string until) => World.Rows()
        .Last(row => row.Table == Tables.Schedule && row.At <= Some.At(until) && GswMin.Equals(row.Values["game_id"]) && date.Equals(row.Values["game_date"]))
        .Values;
}
