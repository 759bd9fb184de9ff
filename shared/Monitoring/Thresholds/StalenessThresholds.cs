using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When a schedule that does not call its games over is stale. Overridable as <c>Thresholds__Staleness__WarningAfter</c> and so on.</summary>
public sealed record StalenessThresholds : IValidatableObject
{
    /// <summary>Hours from the tip, never a calendar day: a game lasts two and a half, and its status is fetched within the hour after.</summary>
    [Range(typeof(TimeSpan), "03:00:00", "2.00:00:00")]
    public TimeSpan WarningAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Hours from the tip. After a late Pacific game that is 06:30 ET: analytics of the night run then, and skip the date.</summary>
    [Range(typeof(TimeSpan), "03:00:00", "2.00:00:00")]
    public TimeSpan CriticalAfter { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Share of the slate, 0…1. Half of a night that does not end is a feed that stopped, not a game that dragged on.</summary>
    [Range(0.0, 1.0)]
    public double CriticalShare { get; init; } = 0.5;

    /// <summary>Game dates before today asked about at each run; dates still open are asked again whatever it says.</summary>
    [Range(1, 14)]
    public int LookBackDays { get; init; } = 2;

    /// <summary>Null where no game is stale.</summary>
    /// <param name="stale">Games that are not Final this long after their tips, of the games of the slate.</param>
    /// <param name="oldest">Since the earliest of their tips.</param>
    public Severity? Classify(Coverage stale, TimeSpan oldest) => stale switch
    {
        { Observed: 0 } => null,
        _ when oldest >= CriticalAfter || stale.Share >= CriticalShare => Severity.Critical,
        _ => Severity.Warning,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WarningAfter > CriticalAfter)
        {
            yield return new ValidationResult("Thresholds:Staleness: WarningAfter <= CriticalAfter does not hold.");
        }
    }
}
