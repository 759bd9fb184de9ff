using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Tests.Trends;

/// <summary>How often the judge is wrong in quiet weeks, and how soon it is right: measured with fixed seeds, and printed.</summary>
public sealed class TrendMeasurements
{
    private const int Weeks = 10_000;
    private static readonly TrendThresholds Thresholds = new();

    /// <summary>What one run looks at: some counts, rare ones and common ones, and measures that waver by 4 to 25 percent.</summary>
    private static readonly (TrendKind Kind, double Mean, double Wavers, bool FollowsGames)[] Figures =
    [
        .. Enumerable.Range(0, 14).Select(index => (TrendKind.Errors, 4.0 + (10 * index), 0.0, index % 2 == 0)),
        .. Enumerable.Range(0, 6).Select(index => (TrendKind.OwnErrors, 1.0 + (4 * index), 0.0, false)),
        .. Enumerable.Range(0, 14).Select(index => (TrendKind.Durations, 300.0, 0.04 + (0.015 * index), index % 3 == 0)),
        .. Enumerable.Range(0, 8).Select(index => (TrendKind.Latency, 900.0, 0.05 + (0.02 * index), true)),
        .. Enumerable.Range(0, 6).Select(index => (TrendKind.Memory, 45.0, 0.05 + (0.01 * index), false)),
        .. Enumerable.Range(0, 6).Select(index => (TrendKind.Instances, 6.0, 0.1 + (0.02 * index), true)),
        .. Enumerable.Range(0, 6).Select(index => (TrendKind.Quota, 20_000.0, 0.05 + (0.02 * index), true)),
    ];

    [Test]
    public void Quiet_weeks_alarm_in_at_most_one_of_a_hundred_over_all_figures_together()
    {
        var random = new Random(20_260_113);

        var wrong = Enumerable.Range(0, Weeks).Count(week => Figures.Select(figure => Quiet(figure, week, random)).ToList().Exists(IsTold));

        TestContext.Out.WriteLine($"{Figures.Length} figures, {Weeks} quiet weeks: {wrong} with an alarm, {100.0 * wrong / Weeks:0.00} %.");
        Assert.That(wrong, Is.LessThanOrEqualTo(Weeks / 100));
    }

    [Test]
    public void The_same_holds_where_counts_come_in_bursts()
    {
        var random = new Random(20_260_114);

        var wrong = Enumerable.Range(0, Weeks).Count(_ => Enumerable.Range(0, 14).Select(index => Bursts(20 + (10 * index), random)).ToList().Exists(IsTold));

        TestContext.Out.WriteLine($"14 figures with four times a count's variance, {Weeks} quiet weeks: {wrong} with an alarm, {100.0 * wrong / Weeks:0.00} %.");
        Assert.That(wrong, Is.LessThanOrEqualTo(Weeks / 100));
    }

    [TestCase(50)]
    [TestCase(200)]
    public void A_ramp_of_twenty_percent_a_day_is_found_by_its_fifth_day(double start)
    {
        var random = new Random(20_260_115);

        var found = Enumerable.Range(0, Weeks).Count(_ => IsTold(Ramp(start, 0.2, 5, random)));

        TestContext.Out.WriteLine($"+20 % a day from {start} errors a day, {Weeks} ramps: {100.0 * found / Weeks:0.0} % found by day 5.");
        Assert.That(found, Is.GreaterThanOrEqualTo(Weeks * 9 / 10));
    }

    private static bool IsTold(TrendSeries series) =>
        TrendEstimate.Of(series) is { } trend && TrendJudge.ReasonOf(trend, Thresholds.UsualRepair, Thresholds) is not null;

    private static TrendSeries Quiet((TrendKind Kind, double Mean, double Wavers, bool FollowsGames) figure, int week, Random random) => SomeTrend.Of(
        figure.Kind,
        [.. Enumerable.Range(0, TrendThresholds.NoiseDays).Select(day => Value(figure, SomeTrend.GamesOf(day + week), random))],
        day => SomeTrend.GamesOf(day + week));

    private static double Value((TrendKind Kind, double Mean, double Wavers, bool FollowsGames) figure, int games, Random random)
    {
        var mean = figure.Mean * (figure.FollowsGames ? games / 7.0 : 1);
        return figure.Wavers == 0 ? random.Poisson(mean) : mean * (1 + (figure.Wavers * random.Normal()));
    }

    private static TrendSeries Bursts(double mean, Random random) =>
        SomeTrend.Errors([.. Enumerable.Range(0, TrendThresholds.NoiseDays).Select(_ => Math.Max(0, Math.Round(mean + (2 * Math.Sqrt(mean) * random.Normal()))))]);

    private static TrendSeries Ramp(double start, double growth, int days, Random random) => SomeTrend.Of(
        TrendKind.Errors,
        [.. Enumerable.Range(1 - TrendThresholds.NoiseDays + days, TrendThresholds.NoiseDays).Select(day => (double)random.Poisson(start * Math.Pow(1 + growth, Math.Max(0, day))))],
        SomeTrend.GamesOf);
}
