using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Pages;

public sealed class SlaBudgetTests
{
    private static readonly DateOnly Last = new(2026, 1, 15);

    [Test]
    public void Two_bad_days_of_28_are_allowed() => Assert.That(new BudgetThresholds().Allowed, Is.EqualTo(2));

    [TestCase("", BudgetStage.Whole)]
    [TestCase("2026-01-15", BudgetStage.Ticket)]
    [TestCase("2026-01-07,2026-01-15", BudgetStage.Ticket)]
    [TestCase("2026-01-08,2026-01-15", BudgetStage.Page)]
    [TestCase("2025-12-20,2026-01-01,2026-01-15", BudgetStage.Spent)]
    public void A_first_miss_is_a_ticket_a_second_within_a_week_is_told_and_a_third_spends_it(string missed, BudgetStage stage) =>
        Assert.That(Budget(missed).Stage, Is.EqualTo(stage));

    [Test]
    public void It_is_counted_in_words() => Assert.That(Budget("2026-01-15").Words, Is.EqualTo("missed 1 of 2 allowed in 28 days"));

    [Test]
    public void A_day_before_the_28_counts_no_more() => Assert.That((Budget("2025-12-19").Missed, Budget("2025-12-18").Missed), Is.EqualTo((1, 0)));

    [Test]
    public void A_day_that_nobody_could_look_at_counts_for_neither_and_is_said()
    {
        var budget = SlaBudget.Of(Phase.Raw, Lights((Last, SmokeLight.Unknown)), [], Last, new BudgetThresholds());

        Assert.That((budget.Missed, budget.Words), Is.EqualTo((0, "missed 0 of 2 allowed in 28 days, 1 not known")));
    }

    [TestCase("Critical", 2, 1)]
    [TestCase("Warning", 2, 0)]
    [TestCase("Critical", 3, 0)]
    public void A_day_that_was_put_right_was_missed_where_somebody_was_called(string severity, long phase, int missed)
    {
        var told = new DetectionTime("phase2/bdl/2026-01-15#1", phase, "bdl", Last, severity, Some.Eastern("2026-01-16 08:00"), Some.Eastern("2026-01-16 08:10"), 10);

        Assert.That(SlaBudget.Of(Phase.Raw, Lights((Last, SmokeLight.Pass)), [told], Last, new BudgetThresholds()).Missed, Is.EqualTo(missed));
    }

    private static SlaBudget Budget(string missed) => SlaBudget.Of(
        Phase.Raw,
        Lights([.. missed.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => (DateOnly.ParseExact(day, "yyyy-MM-dd"), SmokeLight.Fail))]),
        [], Last, new BudgetThresholds());

    private static Dictionary<DateOnly, SmokeDate> Lights(params (DateOnly Date, SmokeLight Light)[] dates) => dates.ToDictionary(
        one => one.Date, one => SmokeDate.Of(one.Date, [new PhaseLight(Phase.Raw, one.Light, "")], new SmokeThresholds()));
}
