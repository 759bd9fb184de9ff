using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>
/// The pipeline's own first weeks of 2025-26: no precompute and no predictions for 14 dates, shot zones from 7 and defence zones from
/// 16 November, both full a week or two later.
/// </summary>
public sealed class SeasonStartTests
{
    private static readonly Lazy<PhaseRows> Start = new(() => PhaseRows.Between("2025-10-21", "2025-11-28"));

    [TestCase("2025-10-21")]
    [TestCase("2025-10-28")]
    [TestCase("2025-11-03")]
    public void The_first_fourteen_dates_have_analytics_and_nothing_built_on_history(string date)
    {
        string[] later =
        [
            Tables.DailyCache, Tables.CompositeFactors, Tables.FeatureStore, Tables.ShotZones, Tables.DefenseZones, Tables.Predictions, Tables.Accuracy,
        ];

        Assert.That(later.Sum(table => Count(table, date)), Is.Zero);
        Assert.That(new[] { Tables.PlayerGameSummary, Tables.UpcomingPlayers }.Select(table => Count(table, date)), Is.All.Positive);
    }

    [TestCase("2025-11-04", 115)]
    [TestCase("2025-11-05", 219)]
    [TestCase("2025-11-09", 156)]
    [TestCase("2025-11-14", 226)]
    [TestCase("2025-11-24", 269)]
    public void Cache_rows_begin_on_4_November_and_are_within_30_percent(string date, int recorded) =>
        Assert.That(Count(Tables.DailyCache, date), Is.InRange(recorded * 0.7, recorded * 1.3));

    [TestCase("2025-11-05", 0, 0)]
    [TestCase("2025-11-07", 1, 70)]
    [TestCase("2025-11-09", 60, 180)]
    [TestCase("2025-11-14", 220, 300)]
    [TestCase("2025-11-24", 290, 360)]
    public void Shot_zones_grow_with_the_games_played(string date, int least, int most) =>
        Assert.That(Count(Tables.ShotZones, date), Is.InRange(least, most));

    [TestCase("2025-11-14", 0, 0)]
    [TestCase("2025-11-18", 4, 18)]
    [TestCase("2025-11-24", 28, 30)]
    [TestCase("2025-11-28", 30, 30)]
    public void Defence_zones_need_fifteen_games(string date, int least, int most) =>
        Assert.That(Count(Tables.DefenseZones, date), Is.InRange(least, most));

    [Test]
    public void Features_of_the_first_month_are_marked_early() =>
        Assert.That(
            Start.Value.Of(Tables.FeatureStore, new(2025, 11, 10)).Select(row => (row.Values["early_season_flag"], row.Values["data_source"])).Distinct(),
            Is.EqualTo(new (object?, object?)[] { (true, "early_season") }));

    private static int Count(string table, string date) =>
        Start.Value.Count(table, DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
