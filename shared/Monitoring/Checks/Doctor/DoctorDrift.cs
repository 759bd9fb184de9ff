using System.Globalization;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Are the predictions right less often than they were? One row for all dates: the last week's grades against the seven weeks before.</summary>
internal static class DoctorDrift
{
    public const string Name = "accuracy-drift";

    public static string ThresholdOf(DoctorThresholds limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"Warning: below {limits.HitRateFloor * 100:0} % in the last {DoctorThresholds.RecentDays} days, "
        + $"and more than {limits.DriftDeviations:0.#} standard deviations below the {DoctorThresholds.DriftDays - DoctorThresholds.RecentDays} days before");

    /// <param name="to">The last of the dates.</param>
    /// <param name="grades">Grades a date, of the weeks before too; null: they are not known.</param>
    /// <param name="limits">By what it is judged.</param>
    public static DoctorRow RowOf(DateOnly to, Evidence<IReadOnlyList<DoctorFact>> grades, DoctorThresholds limits)
    {
        var saw = grades is Evidence<IReadOnlyList<DoctorFact>>.Known known ? Judge(to, known.Value, limits)
            : new DoctorSaw(DoctorOutcome.NotEvaluated, new BlindSpot("Grades", ((Evidence<IReadOnlyList<DoctorFact>>.Unknown)grades).Why).ToString());
        return new DoctorRow(Name, Phase.Predictions, to, saw.Outcome, saw.Observed, "right as often as in the weeks before", ThresholdOf(limits))
        {
            Angles = [21],
            Fix = saw.Fix,
            Since = to.AddDays(1 - DoctorThresholds.RecentDays),
        };
    }

    public static DoctorSaw Judge(DateOnly to, IReadOnlyList<DoctorFact> grades, DoctorThresholds limits)
    {
        var first = to.AddDays(1 - DoctorThresholds.RecentDays);
        var recent = Rate([.. grades.Where(row => row.GameDate >= first && row.GameDate <= to)]);
        var before = Rate([.. grades.Where(row => row.GameDate < first && row.GameDate > to.AddDays(-DoctorThresholds.DriftDays))]);
        var words = string.Create(CultureInfo.InvariantCulture, $"{100 * recent.Right:0.0} % right of {recent.Players} players, {100 * before.Right:0.0} % of {before.Players} before");
        return recent.Players < limits.FewestForDrift || before.Players < 2 * limits.FewestForDrift ? DoctorSaw.Nothing($"too few grades to tell: {recent.Players} players, {before.Players} before")
            : recent.Right < limits.HitRateFloor && Deviations(recent, before) > limits.DriftDeviations
                ? new DoctorSaw(DoctorOutcome.Warning, words) { Fix = [TrendCommand.LookAtFeatures(first)] }
                : new DoctorSaw(DoctorOutcome.Passed, words);
    }

    private static (double Right, long Players) Rate(IReadOnlyList<DoctorFact> rows) => rows.Sum(row => row.OverCount + row.UnderCount) is > 0 and var all
        ? ((double)rows.Sum(row => row.OverCount) / all, rows.Sum(row => row.PlayerCount))
        : (0, 0);

    // Of two shares, with a player as one observation: his systems mostly agree.
    private static double Deviations((double Right, long Players) recent, (double Right, long Players) before)
    {
        var pooled = ((recent.Right * recent.Players) + (before.Right * before.Players)) / (recent.Players + before.Players);
        return (before.Right - recent.Right) / Math.Sqrt(Math.Max(1e-9, pooled * (1 - pooled)) * ((1.0 / recent.Players) + (1.0 / before.Players)));
    }
}
