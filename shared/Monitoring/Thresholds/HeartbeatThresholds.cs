using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When silence is told from a pause. Overridable as <c>Thresholds__Heartbeats__Grace</c>.</summary>
public sealed record HeartbeatThresholds
{
    /// <summary>After a call that was missed: a run may take three minutes, and Cloud Scheduler may call once more.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "06:00:00")]
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Between two looks of the watchdog itself: longer, and what it did not see it does not judge. Two of its periods and a minute.</summary>
    [Range(typeof(TimeSpan), "00:16:00", "06:00:00")]
    public TimeSpan LongestGap { get; init; } = TimeSpan.FromMinutes(31);

    /// <summary>Days of missed calls that are counted: what is silent longer is as silent, and three weekly calls are among them.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan CountedFor { get; init; } = TimeSpan.FromDays(21);

    /// <summary>Functions that are silent and get a message each. More have one cause: the scheduler, a right, a deployment.</summary>
    [Range(1, 50)]
    public int MostApart { get; init; } = 3;
}
