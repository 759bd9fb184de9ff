using System.Globalization;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>The bad days of one phase against those that are allowed, counted. Pure.</summary>
public sealed record SlaBudget(Phase Phase, int Allowed, IReadOnlyList<BudgetDay> Days, BudgetStage Stage)
{
    public int Missed => Count(BudgetDayState.Missed);

    public int Unknown => Count(BudgetDayState.Unknown);

    public string Words => string.Create(CultureInfo.InvariantCulture, $"missed {Missed} of {Allowed} allowed in {Days.Count} days")
        + (Unknown > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Unknown} not known") : "");

    /// <param name="phase">Whose.</param>
    /// <param name="lights">What is known of the dates, by date.</param>
    /// <param name="told">What somebody was told of: a date that was put right since was missed all the same.</param>
    /// <param name="last">The last day.</param>
    /// <param name="thresholds">What is allowed.</param>
    public static SlaBudget Of(
        Phase phase, IReadOnlyDictionary<DateOnly, SmokeDate> lights, IReadOnlyList<DetectionTime> told, DateOnly last, BudgetThresholds thresholds)
    {
        var called = told.Where(date => date.Phase == (long)phase && date.Severity == nameof(Severity.Critical)).Select(date => date.GameDate).ToHashSet();
        IReadOnlyList<BudgetDay> days =
        [
            .. Enumerable.Range(1 - thresholds.Days, thresholds.Days).Select(last.AddDays)
                .Select(date => new BudgetDay(date, called.Contains(date) ? BudgetDayState.Missed : StateOf(lights.GetValueOrDefault(date), phase))),
        ];
        return new(phase, thresholds.Allowed, days, StageOf([.. days.Where(day => day.State is BudgetDayState.Missed).Select(day => day.Date)], thresholds));
    }

    public static BudgetStage StageOf(IReadOnlyList<DateOnly> missed, BudgetThresholds thresholds) => missed switch
    {
        [] => BudgetStage.Whole,
        _ when missed.Count > thresholds.Allowed => BudgetStage.Spent,
        _ when missed.Zip(missed.Skip(1)).Any(pair => pair.Second.DayNumber - pair.First.DayNumber <= thresholds.AgainWithin) => BudgetStage.Page,
        _ => BudgetStage.Ticket,
    };

    private static BudgetDayState StateOf(SmokeDate? date, Phase phase) => date?.Phases.FirstOrDefault(light => light.Phase == phase)?.Light switch
    {
        SmokeLight.Pass or SmokeLight.Acceptable => BudgetDayState.Kept,
        SmokeLight.Fail => BudgetDayState.Missed,
        SmokeLight.Unknown => BudgetDayState.Unknown,
        _ => BudgetDayState.NothingDue,
    };

    private int Count(BudgetDayState state) => Days.Count(day => day.State == state);
}
