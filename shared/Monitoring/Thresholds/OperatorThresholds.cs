using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Locks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>What an operator's word may be, and how long it holds. Overridable as <c>Thresholds__Operators__LongestMark</c> and so on.</summary>
public sealed record OperatorThresholds : IValidatableObject
{
    /// <summary>Letters of a reason. Fewer say nothing to whoever reads it in a month.</summary>
    [Range(LockClaim.ShortestReason, 100)]
    public int ShortestReason { get; init; } = LockClaim.ShortestReason;

    /// <summary>Letters of a reason. Slack shows no longer one, and nobody reads it.</summary>
    [Range(100, 2000)]
    public int LongestReason { get; init; } = 500;

    /// <summary>Hours. Whoever is on it says so again tomorrow, or is not on it any more.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan AcknowledgedFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Hours. A night's repair.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan SilencedFor { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Days. What is no problem for a week is a wrong threshold.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan FalsePositiveFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Hours. The gates' own default: a morning.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "2.00:00:00")]
    public TimeSpan OverriddenFor { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Days. What has to be quiet for longer is a threshold, or an off-season.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan LongestMark { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Minutes. A mark that is shorter ends before the next check looks.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan ShortestMark { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Entries of the audit trail that a look shows.</summary>
    [Range(1, 200)]
    public int ShownEntries { get; init; } = 20;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (new[] { AcknowledgedFor, SilencedFor, FalsePositiveFor, OverriddenFor }.Any(length => length > LongestMark || length < ShortestMark))
        {
            yield return new ValidationResult("Thresholds:Operators: what holds by default is not between ShortestMark and LongestMark.");
        }
    }
}
