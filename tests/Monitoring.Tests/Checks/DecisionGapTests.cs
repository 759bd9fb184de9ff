using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Checks.Severity;
using static NbaPipeline.Monitoring.Tests.Checks.SomeWorkflows;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class DecisionGapTests
{
    private const int Seed = 20260123;

    [TestCase("2026-01-23 05:05:59", null)]
    [TestCase("2026-01-23 05:06:00", Warning)]
    [TestCase("2026-01-23 06:00:00", Warning)]
    [TestCase("2026-01-23 06:00:01", Critical)]
    [TestCase("2026-01-25 01:06:00", Critical)]
    public void G39_The_outage_of_23_January_is_a_warning_six_minutes_after_the_missed_hour_and_critical_after_two_hours(string now, Severity? severity) =>
        Assert.That(DecisionGap.Of(HourlyUntil("2026-01-23 04:00"), Limits, At(now))?.Severity, Is.EqualTo(severity));

    [TestCase("2026-01-23 04:20", "2026-01-23 05:00", TestName = "One_made_by_hand_in_between_moves_nothing")]
    [TestCase("2026-01-23 04:03", "2026-01-23 05:00", TestName = "One_that_is_late_is_still_the_hours_own")]
    [TestCase("2026-01-23 04:57", "2026-01-23 05:00", TestName = "One_three_minutes_early_is_not_the_next_hours")]
    [TestCase("2026-01-23 04:58", "2026-01-23 06:00", TestName = "One_two_minutes_early_is")]
    public void The_next_decision_is_expected_on_the_hour(string last, string next)
    {
        DateTimeOffset[] decisions = [.. HourlyUntil("2026-01-23 04:00"), At(last)];

        Assert.That(DecisionRhythm.Of(decisions, Limits).NextAfter(At(last)), Is.EqualTo(At(next)));
    }

    [TestCase(15, "2026-01-23 04:15")]
    [TestCase(60, "2026-01-23 05:00")]
    [TestCase(120, "2026-01-23 06:00")]
    public void The_rhythm_is_learned(int minutes, string next)
    {
        var decisions = Enumerable.Range(0, 30).Select(back => At("2026-01-23 04:00").AddMinutes(-minutes * back)).ToList();

        Assert.That(DecisionRhythm.Of(decisions, Limits).NextAfter(decisions.Max()), Is.EqualTo(At(next)));
    }

    [Test]
    public void A_schedule_that_moved_to_ten_past_is_believed_after_four_evaluations()
    {
        DateTimeOffset[] decisions = [.. HourlyUntil("2026-01-22 23:00"), .. HourlyUntil("2026-01-23 03:10", 4)];

        Assert.That(DecisionRhythm.Of(decisions, Limits).NextAfter(decisions.Max()), Is.EqualTo(At("2026-01-23 04:10")));
    }

    [Test]
    public void Rows_of_one_evaluation_that_stand_in_two_minutes_are_one_decision()
    {
        DateTimeOffset[] decisions = [.. HourlyUntil("2026-01-23 04:00"), .. HourlyUntil("2026-01-23 04:01")];

        var rhythm = DecisionRhythm.Of(decisions, Limits);

        Assert.That((rhythm.Step, rhythm.NextAfter(decisions.Max())), Is.EqualTo((TimeSpan.FromHours(1), At("2026-01-23 05:00"))));
    }

    [Test]
    public void A_record_too_short_to_learn_from_is_taken_for_hourly() =>
        Assert.That(DecisionGap.Of([At("2026-01-23 04:00")], Limits, At("2026-01-23 05:06")), Is.Not.Null);

    [Test]
    public void Without_any_decision_on_record_it_is_critical_at_once() =>
        Assert.That(DecisionGap.Of([], Limits, At("2026-01-23 05:06")), Has.Property("Severity").EqualTo(Critical).And.Property("Last").Null);

    [Test]
    public void Ten_thousand_outages_at_random_are_seen_within_66_minutes_of_the_last_decision_and_never_before_they_are_due()
    {
        var random = new Random(Seed);
        using (Assert.EnterMultipleScope())
        {
            for (var outage = 0; outage < 10_000; outage++)
            {
                var (seen, last, due) = FirstFinding(random);
                Assert.That(seen, Is.GreaterThanOrEqualTo(due).And.LessThanOrEqualTo(last.AddMinutes(66)), $"outage {outage} of seed {Seed}");
            }
        }
    }

    /// <summary>
    /// Decisions on the hour, up to 20 seconds late and sometimes one by hand, of a season with both changes of the clocks; looks at :06, :21, :36
    /// and :51. The outage begins at any second.
    /// </summary>
    private static (DateTimeOffset Seen, DateTimeOffset Last, DateTimeOffset Due) FirstFinding(Random random)
    {
        var start = At("2025-10-21 00:00").AddSeconds(random.Next(0, 240 * 24 * 3600));
        var hour = new DateTimeOffset(start.Year, start.Month, start.Day, start.Hour, 0, 0, TimeSpan.Zero);
        var decisions = Enumerable.Range(0, 168).Select(back => hour.AddHours(-back)).Select(at => (Hour: at, At: at.AddSeconds(random.Next(0, 21)))).ToList();
        var made = decisions.Where(decision => decision.At < start).ToList();
        List<DateTimeOffset> byHand = random.Next(4) == 0 ? [hour.AddHours(-random.Next(2, 100)).AddMinutes(random.Next(10, 50))] : [];
        var record = made.Select(decision => decision.At).Concat(byHand).Select(ToTheMinute).ToList();

        var looks = Enumerable.Range(-4, 16).Select(quarter => hour.AddMinutes(6 + (15 * quarter))).Where(look => look >= made[0].At);
        var seen = looks.First(look => DecisionGap.Of(record, Limits, look) is not null);
        return (seen, made[0].At, made[0].Hour.AddMinutes(66));
    }

    private static DateTimeOffset ToTheMinute(DateTimeOffset at) => at.AddSeconds(-at.Second);
}
