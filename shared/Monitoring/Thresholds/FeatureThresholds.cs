using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When features are too poor to predict from. Overridable as <c>Thresholds__Features__CriticalMean</c> and so on.</summary>
public sealed record FeatureThresholds : IValidatableObject
{
    /// <summary>Days over which scores are compared: a week evens out who plays on which weekday.</summary>
    public const int TrendDays = 7;

    /// <summary>Days that a window of 14 days looks back: a hole in one of them is in today's features.</summary>
    public const int WindowDays = 14;

    /// <summary>Score, 0…100. Below it the pipeline itself does not call features good; 18 January had 57.2 and 24 January 64.43.</summary>
    [Range(0.0, 100.0)]
    public double CriticalMean { get; init; } = 65;

    /// <summary>Score, 0…100. The coordinator's pre-flight turns single players away below 70, so a mean below it loses about half of them.</summary>
    [Range(0.0, 100.0)]
    public double WarningMean { get; init; } = 70;

    /// <summary>Score, 0…100, whole. A single row below it is a low one.</summary>
    [Range(0L, 100L)]
    public long LowScore { get; init; } = 65;

    /// <summary>Share of rows, 0…1. A healthy week has hardly a row below 65; a tenth is one team's players.</summary>
    [Range(0.0, 1.0)]
    public double WarningLowShare { get; init; } = 0.10;

    /// <summary>Percent, 0…100. With fewer than three of five games in the window averages are of other games than they say.</summary>
    [Range(0.0, 100.0)]
    public double CriticalWindow { get; init; } = 60;

    /// <summary>Percent, 0…100. The windows of 24 January held 66 % and its scores fell with them.</summary>
    [Range(0.0, 100.0)]
    public double WarningWindow { get; init; } = 70;

    /// <summary>Eastern time of the game date. The run of 11:00 ET has written the features of the day by 11:30, predictions begin then.</summary>
    public TimeOnly DueAt { get; init; } = new(11, 45);

    /// <summary>Share of the players with features, 0…1. Features written after the run that rejected are not among its rejections.</summary>
    [Range(0.0, 1.0)]
    public double RejectedShare { get; init; } = 0.90;

    /// <summary>Points of score. Means of ordinary days lie this close together.</summary>
    [Range(0.0, 100.0)]
    public double SteadyWithin { get; init; } = 2;

    /// <summary>The worse severity needs the lower figure; the other way round the milder one could never be seen.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CriticalMean > WarningMean)
        {
            yield return new ValidationResult("Thresholds:Features: CriticalMean <= WarningMean does not hold.");
        }

        if (CriticalWindow > WarningWindow)
        {
            yield return new ValidationResult("Thresholds:Features: CriticalWindow <= WarningWindow does not hold.");
        }
    }
}
