using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Reports.ServiceLevelOutcome;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class ServiceLevelTests
{
    [TestCase(0.95, 1)]
    [TestCase(0.90, 2)]
    [TestCase(0.80, 5)]
    [TestCase(1.00, 0)]
    [TestCase(0.75, 7)]
    public void Four_weeks_allow_so_many_misses_as_leave_the_target_kept(double target, int allowed)
    {
        Assert.That(ServiceLevelThresholds.AllowedBy(target), Is.EqualTo(allowed));
        Assert.That((28 - allowed) / 28.0, Is.GreaterThanOrEqualTo(target - 1e-9));
        Assert.That((28 - allowed - 1) / 28.0, Is.LessThan(target));
    }

    [TestCase(0, "none missed, 2 allowed in 28 days")]
    [TestCase(1, "missed 1 of 2 allowed in 28 days")]
    [TestCase(2, "missed 2 of 2 allowed in 28 days")]
    [TestCase(3, "missed 3, 2 allowed in 28 days: the budget is gone")]
    public void Misses_are_counted_and_never_a_share_of_one_event_a_day(int missed, string words) => Assert.That(Level(missed).Budget, Is.EqualTo(words));

    [Test]
    public void Days_that_nobody_could_look_at_are_said_and_count_neither_way()
    {
        var level = Level(1);
        var blind = level with { Days = [.. level.Days.Take(27), ServiceLevelDay.Unknown(Some.Date)] };

        Assert.That(blind.Budget, Is.EqualTo("missed 1 of 2 allowed in 28 days; some days could not be looked at"));
        Assert.That((blind.Judged, blind.Newest!.Outcome), Is.EqualTo((27, Met)));
    }

    [Test]
    public void Where_nothing_is_due_nothing_is_claimed() =>
        Assert.That((Level(0) with { Days = [new(Some.Date, NotDue, "due later"), new(Some.Date, NoGames, "no games")] }).Budget, Is.EqualTo("nothing to judge yet"));

    private static ServiceLevel Level(int missed) => new("box-scores", "box scores", 0.90,
        [.. Enumerable.Range(0, 28).Select(day => new ServiceLevelDay(Some.Date.AddDays(day - 27), day < missed ? Missed : Met, "8 of 9 games in time"))]);
}
