using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>What the pipeline promises a day, and how often it may fail. Overridable as <c>Thresholds__ServiceLevels__GradingTarget</c> and so on.</summary>
public sealed record ServiceLevelThresholds
{
    /// <summary>Days over which misses are counted: four of each weekday. One event a day has no burn rate, only a number of misses.</summary>
    public static readonly int WindowDays = 28;

    /// <summary>Share of days, 0…1: the seeds' target for box scores within a day.</summary>
    [Range(0.0, 1.0)]
    public double BoxScoreTarget { get; init; } = 0.90;

    /// <summary>Share of days, 0…1: the seeds' target for three of five processors; their other figure is 80 %.</summary>
    [Range(0.0, 1.0)]
    public double PrecomputeTarget { get; init; } = 0.90;

    /// <summary>Share of days, 0…1: the seeds' target for predictions by noon.</summary>
    [Range(0.0, 1.0)]
    public double PredictionTarget { get; init; } = 0.95;

    /// <summary>Share of days, 0…1: the seeds' target for grades by 15:00 of the next day.</summary>
    [Range(0.0, 1.0)]
    public double GradingTarget { get; init; } = 0.95;

    /// <summary>Hours after a game's expected end: the seeds' "within 24 hours".</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan BoxScoreWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Share of games, 0…1, that must have a box score in time.</summary>
    [Range(0.0, 1.0)]
    public double BoxScoreShare { get; init; } = 0.90;

    /// <summary>Share of games, 0…1, that must have predictions in time: from it on the gate lets them through.</summary>
    [Range(0.0, 1.0)]
    public double PredictionShare { get; init; } = 0.80;

    /// <summary>Share of players with a gradable prediction, 0…1, that must be graded in time.</summary>
    [Range(0.0, 1.0)]
    public double GradingShare { get; init; } = 0.90;

    /// <summary>Misses that a target leaves in the window. 95 % of 28 days are 26.6, so 27 have to be good and one may not.</summary>
    public static int AllowedBy(double target) => (int)Math.Floor(WindowDays * (1 - target) + 1e-9);
}
