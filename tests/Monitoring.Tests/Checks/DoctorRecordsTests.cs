using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DoctorRecordsTests
{
    // Hourly, from the evening before to the morning after, but for so many minutes from 13:00 ET on.
    private static IEnumerable<WorkflowFact> Hourly(int minutes) => Enumerable.Range(0, 40)
        .Select(hour => Some.Eastern("2026-01-14 20:00").AddHours(hour))
        .Where(at => at <= Some.Eastern("2026-01-15 13:00") || at >= Some.Eastern("2026-01-15 13:00").AddMinutes(minutes))
        .Append(Some.Eastern("2026-01-15 13:00").AddMinutes(minutes))
        .Select(at => Evaluation(at));

    private static WorkflowFact Evaluation(DateTimeOffset at, long aborted = 0) =>
        new(WorkflowFact.Evaluation, at, null, null, null, null, aborted > 0 ? 1 : 15, aborted, aborted > 0 ? "no schedule" : null);

    private static WorkflowFact Run(string status, string began) =>
        new(WorkflowFact.Runs, Some.Eastern(began), Some.Date, "PlayerGameSummaryProcessor", status, null, 1, 3, "phase_3_analytics");

    [TestCase(60, DoctorOutcome.Passed)]
    [TestCase(120, DoctorOutcome.Passed)]
    [TestCase(121, DoctorOutcome.Warning)]
    [TestCase(240, DoctorOutcome.Warning)]
    [TestCase(241, DoctorOutcome.Critical)]
    public void Time_without_a_decision_is_judged_by_its_length(int minutes, DoctorOutcome expected) =>
        Assert.That(SomeDoctors.RowOf("decision-gaps", SomeDoctors.Night(records: Hourly(minutes))).Outcome, Is.EqualTo(expected));

    [Test]
    public void An_outage_past_midnight_is_as_long_as_it_is_and_one_of_the_day_before_does_not_count()
    {
        var long_ = SomeDoctors.RowOf("decision-gaps", SomeDoctors.Night(records: [Evaluation(Some.Eastern("2026-01-15 21:00")), .. Hourly(60).Where(one => one.HappenedAt < Some.Eastern("2026-01-15 21:00")), Evaluation(Some.Eastern("2026-01-16 02:00"))]));
        var before = SomeDoctors.RowOf("decision-gaps", SomeDoctors.Night(records: [Evaluation(Some.Eastern("2026-01-14 10:00")), Evaluation(Some.Eastern("2026-01-14 23:30")), .. Hourly(60)]));

        Assert.That((long_.Outcome, long_.StopsAll, before.Outcome), Is.EqualTo((DoctorOutcome.Critical, true, DoctorOutcome.Passed)));
        Assert.That(long_.Observed, Does.StartWith("none for 5 h"));
    }

    [Test]
    public void It_is_about_days_and_not_about_games() =>
        Assert.That(SomeDoctors.RowOf("decision-gaps", SomeDoctors.Night([], records: Hourly(300))).Outcome, Is.EqualTo(DoctorOutcome.Critical));

    [TestCase(90, DoctorOutcome.Critical)]
    [TestCase(91, DoctorOutcome.NotDue)]
    public void Of_what_is_no_longer_kept_nothing_is_said(int days, DoctorOutcome expected) =>
        Assert.That(SomeDoctors.RowOf("decision-gaps", SomeDoctors.Night(now: Some.Eastern("2026-01-15 12:00").AddDays(days))).Outcome, Is.EqualTo(expected));

    [Test]
    public void Today_is_judged_as_far_as_it_has_passed() =>
        Assert.That(SomeDoctors.RowOf("decision-gaps", SomeDoctors.Night(records: Hourly(60).Where(one => one.HappenedAt <= Some.Eastern("2026-01-15 12:00")), now: Some.Eastern("2026-01-15 12:30"))).Outcome, Is.EqualTo(DoctorOutcome.Passed));

    [TestCase(0, DoctorOutcome.Passed)]
    [TestCase(1, DoctorOutcome.Warning)]
    public void An_evaluation_that_only_aborted_is_told(int aborted, DoctorOutcome expected) =>
        Assert.That(SomeDoctors.RowOf("aborted-decisions", SomeDoctors.Night(records: [Evaluation(Some.Eastern("2026-01-15 13:00"), aborted)])).Outcome, Is.EqualTo(expected));

    [TestCase("success", "2026-01-16 06:00", DoctorOutcome.Passed)]
    [TestCase("skipped", "2026-01-16 06:00", DoctorOutcome.Passed)]
    [TestCase("failed", "2026-01-16 06:00", DoctorOutcome.Warning)]
    [TestCase("running", "2026-01-16 12:00", DoctorOutcome.Passed)]
    [TestCase("running", "2026-01-16 11:59", DoctorOutcome.Warning)]
    public void The_newest_run_has_to_end_and_not_as_failed(string status, string began, DoctorOutcome expected) =>
        Assert.That(SomeDoctors.RowOf("processor-runs", SomeDoctors.Night(records: [Run(status, began)])).Outcome, Is.EqualTo(expected));
}
