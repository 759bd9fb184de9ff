using System.Globalization;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// One promise over the window. What happens once a day has no burn rate: misses are counted against those that the target allows.
/// </summary>
/// <param name="Name">Stable, for programs.</param>
/// <param name="Title">What, and by when.</param>
/// <param name="Target">Share of days, 0…1.</param>
/// <param name="Days">Oldest first.</param>
public sealed record ServiceLevel(string Name, string Title, double Target, IReadOnlyList<ServiceLevelDay> Days)
{
    public int Allowed => ServiceLevelThresholds.AllowedBy(Target);

    public int Missed => Days.Count(day => day.Outcome is ServiceLevelOutcome.Missed);

    public int Judged => Days.Count(day => day.Outcome is ServiceLevelOutcome.Met or ServiceLevelOutcome.Missed);

    public bool IsUnknownInPart => Days.Any(day => day.Outcome is ServiceLevelOutcome.Unknown);

    /// <summary>0…1 of the days that could be judged; null: none could.</summary>
    public double? Share => Judged == 0 ? null : 1 - ((double)Missed / Judged);

    /// <summary>The newest day on which it was kept or not.</summary>
    public ServiceLevelDay? Newest => Days.LastOrDefault(day => day.Outcome is ServiceLevelOutcome.Met or ServiceLevelOutcome.Missed);

    /// <summary>"missed 1 of 2 allowed in 28 days".</summary>
    public string Budget => string.Create(CultureInfo.InvariantCulture, $"{Spent}{(IsUnknownInPart ? "; some days could not be looked at" : "")}");

    private string Spent => (Missed, Judged) switch
    {
        (_, 0) => "nothing to judge yet",
        (0, _) => $"none missed, {Allowed} allowed in {Days.Count} days",
        var (missed, _) when missed > Allowed => $"missed {missed}, {Allowed} allowed in {Days.Count} days: the budget is gone",
        var (missed, _) => $"missed {missed} of {Allowed} allowed in {Days.Count} days",
    };
}
