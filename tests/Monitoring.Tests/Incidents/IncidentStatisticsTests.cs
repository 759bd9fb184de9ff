using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

public sealed class IncidentStatisticsTests
{
    private static readonly DateTimeOffset Noon = SomeFinding.Noon;

    [Test]
    public void Where_there_is_nothing_no_figure_is_made_up()
    {
        Assert.That(Of(), Is.EqualTo(Nothing));
    }

    [Test]
    public void What_could_not_be_asked_is_not_known_and_leaves_the_rest_known()
    {
        var blind = new Evidence<IReadOnlyList<DetectionTime>>.Unknown(new Blindness("it failed", Blindness.Warehouse));

        var figures = IncidentStatistics.Of(blind, Known<RepairTime>(Repair(60)), Known<CheckPrecision>(), Known<DayOfMessages>());

        Assert.That((figures.MeanTimeToDetect, figures.MeanTimeToRepair), Is.EqualTo(((double?)null, (double?)60)));
    }

    [TestCase(new long[] { 30 }, 30, 30)]
    [TestCase(new long[] { 400, 10, 40 }, 150, 40)]
    [TestCase(new long[] { 25, 10, 100, 20 }, 38.75, 22.5)]
    public void Detection_has_a_mean_and_a_median(long[] minutes, double mean, double median)
    {
        var figures = Of(detections: [.. minutes.Select(Detection)]);

        Assert.That((figures.MeanTimeToDetect, figures.MedianTimeToDetect), Is.EqualTo((mean, median)));
    }

    [Test]
    public void What_expired_and_what_was_no_problem_is_not_repaired()
    {
        var figures = Of(repairs: [Repair(60), Repair(180), Repair(120), Repair(null) with { IsExpired = true }, Repair(9000) with { IsFalsePositive = true }]);

        Assert.That((figures.MeanTimeToRepair, figures.MedianTimeToRepair), Is.EqualTo((120.0, 120.0)));
    }

    [TestCase(4, 0, 0.0)]
    [TestCase(4, 1, 0.2)]
    [TestCase(0, 0, 0.0)]
    public void The_share_of_false_positives_is_of_all_incidents_and_not_of_checks(long opened, long falsePositives, double share)
    {
        var figures = Of(checks: [new("a", 2, opened, falsePositives, 0), new("b", 2, 1, 0, 0)]);

        Assert.That(figures.FalsePositiveShare, Is.EqualTo(share));
    }

    [Test]
    public void Posts_of_all_phases_make_a_day_and_silent_days_count()
    {
        var figures = Of(messages: [Day(15, 2, 1), Day(15, 3, 4), Day(16, null, 0), Day(17, 2, 1), Day(18, null, 0)]);

        Assert.That((figures.MedianPostsPerDay, figures.MostPostsPerDay), Is.EqualTo((0.5, 5L)));
    }

    private static IncidentStatistics Nothing { get; } = new()
    {
        MeanTimeToDetect = null,
        MedianTimeToDetect = null,
        MeanTimeToRepair = null,
        MedianTimeToRepair = null,
        FalsePositiveShare = null,
        MedianPostsPerDay = null,
        MostPostsPerDay = null,
    };

    private static IncidentStatistics Of(
        DetectionTime[]? detections = null, RepairTime[]? repairs = null, CheckPrecision[]? checks = null, DayOfMessages[]? messages = null) =>
        IncidentStatistics.Of(Known(detections ?? []), Known(repairs ?? []), Known(checks ?? []), Known(messages ?? []));

    private static Evidence<IReadOnlyList<T>> Known<T>(params T[] rows) => new Evidence<IReadOnlyList<T>>.Known(rows);

    private static DetectionTime Detection(long minutes) =>
        new("phase2/bdl/2026-01-15#1", 2, "bdl", Some.Date, "Warning", Noon, Noon.AddMinutes(minutes), minutes);

    private static RepairTime Repair(long? minutes) =>
        new("phase2/bdl/2026-01-15#1", 2, "bdl", Some.Date, "Warning", Noon, Noon.AddMinutes(minutes ?? 0), minutes, false, false, false);

    private static DayOfMessages Day(int day, long? phase, long posts) => new(new DateOnly(2026, 1, day), phase, posts, 7, 7, 7);
}
