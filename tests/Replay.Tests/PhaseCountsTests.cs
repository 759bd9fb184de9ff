using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>
/// Held to the pipeline's own daily counts of January 2026 (as queried on 26 January; feature store as documented that week), on dates that
/// no re-run had doubled. The number of players of a slate differs from night to night; the tolerance says by how much we may miss it.
/// </summary>
public sealed class PhaseCountsTests
{
    private const double Slate = 0.2;
    private static readonly Lazy<PhaseRows> January = new(() => PhaseRows.Between("2026-01-05", "2026-01-20"));

    [TestCase(5, 169)]
    [TestCase(7, 260)]
    [TestCase(12, 128)]
    [TestCase(14, 152)]
    [TestCase(15, 201)]
    [TestCase(16, 119)]
    [TestCase(20, 147)]
    public void Players_of_finished_games_are_within_15_percent(int day, int recorded) =>
        Assert.That(January.Value.Count(Tables.PlayerGameSummary, Day(day)), Near(recorded, 0.15));

    [TestCase(7, 24)]
    [TestCase(12, 12)]
    [TestCase(14, 14)]
    [TestCase(15, 18)]
    [TestCase(16, 12)]
    [TestCase(20, 14)]
    public void Teams_are_exact(int day, int recorded) =>
        Assert.That(
            new[] { Tables.TeamDefense, Tables.TeamOffense, Tables.UpcomingTeams }.Select(table => January.Value.Count(table, Day(day))),
            Is.All.EqualTo(recorded));

    [TestCase(7, 335, 287, 327)]
    [TestCase(14, 213, 188, 216)]
    [TestCase(15, 243, 210, 243)]
    [TestCase(16, 171, 151, 171)]
    [TestCase(18, 144, 128, 144)]
    [TestCase(20, 169, 149, 169)]
    public void Players_of_the_slate_are_within_20_percent(int day, int upcoming, int cached, int factors)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(January.Value.Count(Tables.UpcomingPlayers, Day(day)), Near(upcoming, Slate), "upcoming");
            Assert.That(January.Value.Count(Tables.DailyCache, Day(day)), Near(cached, Slate), "cache");
            Assert.That(January.Value.Count(Tables.CompositeFactors, Day(day)), Near(factors, Slate), "factors");
        }
    }

    [TestCase(14, 234)]
    [TestCase(15, 242)]
    [TestCase(16, 170)]
    [TestCase(18, 144)]
    [TestCase(20, 220)]
    public void Features_are_within_20_percent(int day, int recorded) =>
        Assert.That(January.Value.Count(Tables.FeatureStore, Day(day)), Near(recorded, Slate));

    [TestCase(5, 423)]
    [TestCase(12, 434)]
    [TestCase(14, 442)]
    [TestCase(16, 445)]
    [TestCase(20, 446)]
    public void The_league_is_within_3_percent_whoever_plays(int day, int recorded)
    {
        Assert.That(January.Value.Count(Tables.ShotZones, Day(day)), Near(recorded, 0.03));
        Assert.That(January.Value.Count(Tables.DefenseZones, Day(day)), Is.EqualTo(30));
    }

    [TestCase(14, 285, 73)]
    [TestCase(15, 849, 103)]
    [TestCase(16, 268, 67)]
    [TestCase(18, 342, 57)]
    [TestCase(20, 576, 81)]
    public void Predicted_players_are_within_20_percent_and_rows_within_a_factor_of_two(int day, int rows, int players)
    {
        Assert.That(January.Value.Distinct(Tables.Predictions, Day(day), "player_lookup"), Has.Count.InRange(players * 0.8, players * 1.2));
        Assert.That(January.Value.Count(Tables.Predictions, Day(day)), Is.InRange(rows / 2, rows * 2));
    }

    [Test]
    public void Each_prediction_that_can_be_graded_is_graded_once_and_some_cannot([Range(12, 18)] int day)
    {
        var active = January.Value.Of(Tables.Predictions, Day(day)).Where(row => true.Equals(row.Values["is_active"])).ToList();
        var gradable = active.Where(row => "ACTUAL_PROP".Equals(row.Values["line_source"])).Select(Key).ToList();

        Assert.That(January.Value.Of(Tables.Accuracy, Day(day)).Select(Key), Is.EquivalentTo(gradable).And.Unique);
        Assert.That(gradable.Count / (double)active.Count, Is.InRange(0.75, 0.97));
    }

    [Test]
    public void A_real_line_and_its_flag_agree() =>
        Assert.That(
            January.Value.Of(Tables.Predictions, Day(14)).Select(row => ((bool)row.Values["has_prop_line"]!, row.Values["line_source"], row.Values["current_points_line"] is null)).Distinct(),
            Is.EquivalentTo(new (bool, object?, bool)[] { (true, "ACTUAL_PROP", false), (false, "ESTIMATED_AVG", false), (false, "NO_PROP_LINE", true) }));

    private static object Key(SimulatedRow row) => (row.Values["system_id"], row.Values["player_lookup"], row.Values["game_id"]);

    private static DateOnly Day(int day) => new(2026, 1, day);

    private static NUnit.Framework.Constraints.RangeConstraint Near(int recorded, double tolerance) =>
        Is.InRange((int)(recorded * (1 - tolerance)), (int)Math.Ceiling(recorded * (1 + tolerance)));
}
