using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Tests.Trends;

public sealed class TrendEstimateTests
{
    [TestCase(new double[] { 1, 2, 3, 4, 5, 6, 7 }, 1.0 / 5040)]
    [TestCase(new double[] { 1, 2, 3, 4, 5, 7, 6 }, 7.0 / 5040)] // A lead of 19: one pair falls, and six orders have just one.
    [TestCase(new double[] { 7, 6, 5, 4, 3, 2, 1 }, 1.0)]
    public void The_chance_of_an_order_is_counted_out(double[] values, double chance) =>
        Assert.That(MannKendall.PValue(SomeTrend.Errors(values).Days), Is.EqualTo(chance).Within(1e-9));

    [TestCase(new double[] { 10, 13, 11, 14, 12, 16, 18 }, 0.0151)] // A lead of 15.
    [TestCase(new double[] { 10, 13, 11, 14, 12, 18, 16 }, 0.0345)] // A lead of 13: the last that is below five percent.
    [TestCase(new double[] { 10, 13, 11, 14, 18, 12, 16 }, 0.0681)] // A lead of 11.
    public void Five_percent_lies_between_a_lead_of_thirteen_and_of_eleven(double[] values, double chance) =>
        Assert.That(MannKendall.PValue(SomeTrend.Errors(values).Days), Is.EqualTo(chance).Within(0.0001));

    [Test]
    public void One_wild_day_does_not_bend_the_line()
    {
        var line = TheilSen.Of(SomeTrend.Errors(10, 12, 14, 900, 18, 20, 22).Days);

        Assert.That((line.Slope, line.Level), Is.EqualTo((2.0, 22.0)));
    }

    [Test]
    public void The_interval_leaves_out_the_three_flattest_and_the_four_steepest_pairs_of_seven_days()
    {
        var line = TheilSen.Of(SomeTrend.Errors(10, 13, 11, 14, 12, 16, 18).Days);

        Assert.That((line.Low, line.Slope, line.High), Is.EqualTo((0.5, 1.2, 3.0)).Within(1e-9));
    }

    [Test]
    public void Errors_that_only_follow_the_slate_have_no_slope()
    {
        int[] games = [2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 11, 13];

        var trend = TrendEstimate.Of(SomeTrend.Of(TrendKind.Errors, [.. games.Select((count, day) => (count * 5.0) + (day % 3))], day => games[day]))!;

        Assert.That(Math.Abs(trend.Share), Is.LessThan(0.02));
    }

    [Test]
    public void Errors_that_grow_while_slates_do_not_keep_their_slope()
    {
        var trend = TrendEstimate.Of(SomeTrend.Of(TrendKind.Errors, [.. Enumerable.Range(0, 14).Select(day => 50.0 + (10 * day))], SomeTrend.GamesOf))!;

        Assert.That(trend.Line.Slope, Is.EqualTo(10).Within(0.5));
    }

    [TestCase(TrendKind.Errors, 6, false)]
    [TestCase(TrendKind.Errors, 7, true)]
    [TestCase(TrendKind.Durations, 9, false)]
    [TestCase(TrendKind.Durations, 10, true)]
    public void A_measure_needs_more_days_than_a_count_because_its_noise_must_be_known(TrendKind kind, int days, bool said) =>
        Assert.That(TrendEstimate.Of(SomeTrend.Of(kind, [.. Enumerable.Range(1, days).Select(day => (double)day)], _ => 8)) is not null, Is.EqualTo(said));

    [Test]
    public void A_score_that_falls_rises_in_its_bad_direction_and_reaches_its_objective_from_above()
    {
        var scores = SomeTrend.Of(TrendKind.Scores, [.. Enumerable.Range(0, 14).Select(day => 90.0 - day)], _ => 8) with { Limit = 70 };

        var trend = TrendEstimate.Of(scores)!;

        Assert.That((trend.Line.Slope, trend.Breach!.Days), Is.EqualTo((1.0, 7.0)));
    }
}
