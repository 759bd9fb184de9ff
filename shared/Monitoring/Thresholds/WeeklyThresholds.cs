using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>What the weekly report holds the monitors to, and what it calls a pattern. Overridable as <c>Thresholds__Weekly__DetectWithin</c> and so on.</summary>
public sealed record WeeklyThresholds
{
    /// <summary>Days of a report.</summary>
    public static readonly int Days = 7;

    /// <summary>Minutes from due to told, on average: the seeds' target.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan DetectWithin { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Hours from first seen to over, on average: the seeds' target.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan RepairWithin { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Share of incidents, 0…1, below which false ones stay: the seeds' target.</summary>
    [Range(0.0, 1.0)]
    public double FalsePositivesBelow { get; init; } = 0.10;

    /// <summary>Share of repaired dates, 0…1, that a repair of ours proved: the seeds' target.</summary>
    [Range(0.0, 1.0)]
    public double AutoRecoveryFrom { get; init; } = 0.50;

    /// <summary>Share of days, 0…1, on which no person had to do anything: the seeds' target.</summary>
    [Range(0.0, 1.0)]
    public double ZeroTouchFrom { get; init; } = 0.80;

    /// <summary>Share of game days, 0…1, on which everything was there and in time: the seeds' target.</summary>
    [Range(0.0, 1.0)]
    public double PerfectFrom { get; init; } = 0.60;

    /// <summary>New messages a day below which people still read them: the seeds' target.</summary>
    [Range(1, 100)]
    public int MessagesBelow { get; init; } = 5;

    /// <summary>Days for which a problem is open and nobody says a word about it before it counts as ignored: whoever wanted to act has seen it seven mornings.</summary>
    [Range(1, 60)]
    public int IgnoredAfterDays { get; init; } = 7;

    /// <summary>Game dates of one week on which the same thing fails: once is an accident, three times are a habit.</summary>
    [Range(2, 7)]
    public int PatternDates { get; init; } = 3;

    /// <summary>Times in four weeks that the same thing fails on one weekday, and on no other as often: what comes back weekly has a weekly cause.</summary>
    [Range(2, 4)]
    public int PatternWeekdays { get; init; } = 3;
}
