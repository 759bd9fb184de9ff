using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How long a gauge may repeat itself. Overridable as <c>Thresholds__Figures__WholeHolds</c> and so on.</summary>
public sealed record FigureThresholds
{
    /// <summary>Hours. What is whole is looked at again after as long as repairs wait before they look again.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan WholeHolds { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Minutes. What is not due yet comes when it comes; from then on every call looks. Predictions change all morning.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "06:00:00")]
    public TimeSpan NotDueHolds { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Minutes. The schedule is fetched every few minutes; whether a game was called off is news once an hour.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan ScheduleHolds { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Minutes. Counts a day; the table of runs changes with every run, so that it would be asked at every call.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan FailuresHold { get; init; } = TimeSpan.FromHours(1);
}
