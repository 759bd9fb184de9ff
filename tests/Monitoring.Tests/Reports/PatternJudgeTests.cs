using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class PatternJudgeTests
{
    private static readonly DateOnly Sunday = new(2026, 1, 18);

    [Test]
    public void The_same_processor_wrong_three_times_in_a_week_is_a_pattern_and_twice_is_not()
    {
        var thrice = Of("player_daily_cache", Phase.Precompute, 12, 14, 16);

        Assert.That(thrice, Is.EqualTo(["Phase 4, processor PDC: wrong on 3 dates of this week, 01-12, 01-14, 01-16"]));
        Assert.That(Of("player_daily_cache", Phase.Precompute, 12, 14), Is.Empty);
    }

    [Test]
    public void The_same_source_is_called_as_people_call_it() =>
        Assert.That(Of("bdl", Phase.Raw, 13, 15, 17), Is.EqualTo(["Phase 2, source BDL: wrong on 3 dates of this week, 01-13, 01-15, 01-17"]));

    [Test]
    public void What_comes_back_on_one_weekday_three_times_in_four_weeks_is_a_pattern_and_twice_is_not()
    {
        DateOnly[] mondays = [new(2025, 12, 22), new(2025, 12, 29), new(2026, 1, 12)];

        Assert.That(Judge(mondays), Is.EqualTo(["Phase 6, grading: wrong on 3 of the last 4 Mondays, 12-22, 12-29, 01-12"]));
        Assert.That(Judge(mondays[1..]), Is.Empty);
    }

    [Test]
    public void What_happens_as_often_on_another_weekday_has_nothing_to_do_with_the_weekday() => Assert.That(
        Judge([new(2025, 12, 22), new(2025, 12, 29), new(2026, 1, 5), new(2025, 12, 23), new(2025, 12, 30), new(2026, 1, 6)]), Is.Empty);

    [Test]
    public void One_date_that_an_alert_and_a_light_both_name_counts_once() => Assert.That(
        PatternJudge.Of([.. Enumerable.Repeat(new Trouble(Phase.Raw, "bdl", Sunday), 5)], Sunday, new WeeklyThresholds()), Is.Empty);

    [Test]
    public void What_was_before_the_week_is_no_pattern_of_it() => Assert.That(Of("bdl", Phase.Raw, 9, 10, 11, 12, 13), Is.Empty);

    private static IReadOnlyList<string> Of(string entity, Phase phase, params int[] days) =>
        PatternJudge.Of([.. days.Select(day => new Trouble(phase, entity, new DateOnly(2026, 1, day)))], Sunday, new WeeklyThresholds());

    private static IReadOnlyList<string> Judge(IEnumerable<DateOnly> dates) =>
        PatternJudge.Of([.. dates.Select(date => new Trouble(Phase.Grading, "grading", date))], Sunday, new WeeklyThresholds());
}
