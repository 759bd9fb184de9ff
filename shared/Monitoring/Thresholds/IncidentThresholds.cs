using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How long a problem must last, be gone or return before people are told. Overridable as <c>Thresholds__Incidents__HoldFor</c> and so on.</summary>
public sealed record IncidentThresholds : IValidatableObject
{
    /// <summary>Hours between edits for details alone, which may grow with every look: hourly is how often the pipeline decides anything.</summary>
    public static readonly TimeSpan RewordAfter = TimeSpan.FromHours(1);

    /// <summary>Minutes for which something milder, or nothing, must be seen before it is believed: one full cycle of a half-hourly check.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Hours after its end in which the same problem is the same incident; a day, because most causes are nightly.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan ReopenWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Returns within <see cref="ReopenWithin"/> from which a problem counts as flapping: twice may be a repair that slipped, three times is a pattern.</summary>
    [Range(1, 20)]
    public int FlappingAfter { get; init; } = 3;

    /// <summary>Hours for which a flapping problem must be gone: half of the longest period at which one is still called flapping (12 h).</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan FlappingHoldFor { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Minutes of not knowing before it is told: 1 % of the error budget of "95 % of days" over 28 days (1.4 days), the rule for missing data.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan BlindAfter { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Hours of not knowing from which somebody must act: the seeds' line for a silent orchestrator; in January nobody looked for 45 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "2.00:00:00")]
    public TimeSpan BlindCriticalAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Days from a game date after which nobody is asked to repair it any more: it goes into the weekly report.</summary>
    [Range(1, 90)]
    public int ExpireAfterDays { get; init; } = 14;

    /// <summary>Hours for which a closed incident is kept where people look, before only the history has it.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan KeepClosedFor { get; init; } = TimeSpan.FromHours(48);

    /// <summary>New messages a day that one problem may cost a channel that cannot be edited, rises and new dates apart.</summary>
    [Range(1, 20)]
    public int PostsPerDay { get; init; } = 2;

    /// <summary>A closed incident must be there for as long as it may return.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeepClosedFor < ReopenWithin)
        {
            yield return new ValidationResult("Thresholds:Incidents: KeepClosedFor >= ReopenWithin does not hold.");
        }

        if (FlappingHoldFor < HoldFor)
        {
            yield return new ValidationResult("Thresholds:Incidents: FlappingHoldFor >= HoldFor does not hold.");
        }
    }
}
