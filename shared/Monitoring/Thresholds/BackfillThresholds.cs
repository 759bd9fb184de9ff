using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>What one order of a person may be. Overridable as <c>Thresholds__Backfill__MostDates</c> and so on.</summary>
public sealed record BackfillThresholds
{
    /// <summary>Dates. A month; with its phases it is what the day's allowance of ordered calls carries out.</summary>
    [Range(1, 62)]
    public int MostDates { get; init; } = 31;

    /// <summary>Hours after which what was ordered and could not be made is over: it must not come to life again next month.</summary>
    [Range(typeof(TimeSpan), "06:00:00", "7.00:00:00")]
    public TimeSpan ValidFor { get; init; } = TimeSpan.FromHours(48);

    /// <summary>Letters of the reason. Fewer say nothing to whoever reads it in a month.</summary>
    [Range(1, 100)]
    public int ShortestReason { get; init; } = 8;
}
