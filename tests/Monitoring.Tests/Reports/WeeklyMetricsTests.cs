using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class WeeklyMetricsTests
{
    private static readonly WeeklyThresholds Limits = new();

    [TestCase(29, true)]
    [TestCase(30, false)]
    public void A_week_detects_in_less_than_half_an_hour(long minutes, bool isMet) =>
        Assert.That(Metric("time to detect, mean", SomeWeek.Quiet() with { Detections = SomeWeek.Known(SomeWeek.Detected(minutes)) }).IsMet, Is.EqualTo(isMet));

    [Test]
    public void What_was_told_before_the_week_is_no_time_of_the_week() =>
        Assert.That(Metric("time to detect, mean", SomeWeek.Quiet() with { Detections = SomeWeek.Known(SomeWeek.Detected(500) with { ToldAt = Some.Eastern("2026-01-11 23:59") }) }).IsMet, Is.Null);

    [TestCase(119, true)]
    [TestCase(120, false)]
    public void A_week_repairs_in_less_than_two_hours(long minutes, bool isMet) =>
        Assert.That(Metric("time to repair, mean", SomeWeek.Quiet() with { Repairs = SomeWeek.Known(SomeWeek.Repaired(minutes)) }).IsMet, Is.EqualTo(isMet));

    [TestCase(1, 1, true)]
    [TestCase(1, 2, false)]
    public void Half_of_the_repairs_are_ours(int ours, int theirs, bool isMet)
    {
        var repairs = Enumerable.Repeat(SomeWeek.Repaired(60, isProven: true), ours).Concat(Enumerable.Repeat(SomeWeek.Repaired(60), theirs)).ToArray();

        Assert.That(Metric("repaired by ourselves", SomeWeek.Quiet() with { Repairs = SomeWeek.Known(repairs) }).IsMet, Is.EqualTo(isMet));
    }

    [TestCase(9, 100, true)]
    [TestCase(10, 100, false)]
    public void Fewer_than_one_in_ten_is_called_false(long called, long opened, bool isMet) => Assert.That(
        Metric("false positives", SomeWeek.Quiet() with { Precision = SomeWeek.Known(new CheckPrecision("a-check", 2, opened, called, called / (double)opened)) }).IsMet, Is.EqualTo(isMet));

    [TestCase(34, true)]
    [TestCase(35, false)]
    public void Fewer_than_five_messages_a_day_are_still_read(long posts, bool isMet) => Assert.That(
        Metric("new messages a day", SomeWeek.Quiet() with { Messages = SomeWeek.Known([.. SomeWeek.Silent(), new DayOfMessages(SomeWeek.Sunday, 2, posts, 0, 0, 0)]) }).IsMet, Is.EqualTo(isMet));

    // Five or six of seven days: a mark, a backfill and an override are hands alike, and two on one day are one day.
    [TestCase(1, 0, 0, true)]
    [TestCase(1, 1, 0, false)]
    [TestCase(1, 0, 1, false)]
    public void Days_without_a_hand_are_days_without_marks_backfills_and_overrides(int marked, int ordered, int let, bool isMet)
    {
        var report = SomeWeek.Of(SomeWeek.Quiet() with { Touched = SomeWeek.Known(Enumerable.Range(0, marked).Select(day => new TouchedDay(SomeWeek.Sunday.AddDays(-day), 3, 1)).ToArray()) }) with
        {
            Repairs = new RepairCount(0, 0, 0, 0, [.. Enumerable.Range(0, ordered).Select(day => SomeWeek.Sunday.AddDays(-3 - day))]),
            Overridden = [.. Enumerable.Range(0, let).Select(day => SomeWeek.Sunday.AddDays(-5 - day))],
        };

        Assert.That(WeeklyMetrics.Of(report, Limits).Single(metric => metric.Name == "zero-touch days").IsMet, Is.EqualTo(isMet));
    }

    [TestCase(5, true)]
    [TestCase(4, false)]
    public void Of_seven_game_days_five_are_more_than_sixty_percent_perfect(int perfect, bool isMet)
    {
        var report = SomeWeek.Of(SomeWeek.Quiet(), perfect);

        Assert.That(WeeklyMetrics.Of(report, Limits).Single(metric => metric.Name == "perfect days").IsMet, Is.EqualTo(isMet));
    }

    [Test]
    public void Where_there_was_nothing_to_measure_no_target_is_met_or_missed()
    {
        var quiet = WeeklyMetrics.Of(SomeWeek.Of(SomeWeek.Quiet()), Limits);

        Assert.That(quiet.Where(metric => metric.IsMet is null).Select(metric => metric.Name), Is.EqualTo(
            ["time to detect, mean", "time to repair, mean", "false positives", "repaired by ourselves"]));
    }

    [Test]
    public void G12_A_history_that_could_not_be_asked_is_no_perfect_week()
    {
        var why = new Blindness("it failed", "warehouse");
        var blind = SomeWeek.Quiet() with
        {
            Messages = new Evidence<IReadOnlyList<DayOfMessages>>.Unknown(why), Touched = new Evidence<IReadOnlyList<TouchedDay>>.Unknown(why),
        };

        Assert.That((Metric("new messages a day", blind).IsMet, Metric("zero-touch days", blind).IsMet), Is.EqualTo(((bool?)null, (bool?)null)));
        Assert.That(blind.Unknowns, Is.EqualTo(["Messages a day could not be checked: it failed", "What people had to do could not be checked: it failed"]));
    }

    private static MetricRow Metric(string name, WeeklyHistory history) => WeeklyMetrics.Of(SomeWeek.Of(history), Limits).Single(metric => metric.Name == name);
}
