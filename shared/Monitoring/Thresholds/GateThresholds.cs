using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>
/// When gates open and how long they wait. Overridable as <c>Thresholds__Gates__AnalyticsBlockBelow</c> and so on; the seeds' stricter rule is
/// the default, their softer one (only an empty table blocks, a warning below half) is <c>AnalyticsBlockBelow=0</c> with
/// <c>AnalyticsWholeFrom=0.5</c>. Quorum, score and due times are those of the alerts.
/// </summary>
public sealed record GateThresholds : IValidatableObject
{
    /// <summary>Hours of an override: a weekend's games. Whatever is needed longer is a threshold.</summary>
    public static readonly TimeSpan LongestOverride = TimeSpan.FromHours(48);

    /// <summary>Share of the games, 0…1. A required phase 3 table with fewer keeps phase 4 waiting.</summary>
    [Range(0.0, 1.0)]
    public double AnalyticsBlockBelow { get; init; } = 0.80;

    /// <summary>Share of the games, 0…1, from which a phase 3 table is as good as whole; between the two the opening is a degraded one.</summary>
    [Range(0.0, 1.0)]
    public double AnalyticsWholeFrom { get; init; } = 1.0;

    /// <summary>Share of the games, 0…1. The real gate asked for 80 % of the players, by what a message said of itself.</summary>
    [Range(0.0, 1.0)]
    public double PredictionsBlockBelow { get; init; } = 0.80;

    /// <summary>Games that may be missing whatever share that is. 1 lets three of four through, which cost four games on 2 February 2026.</summary>
    [Range(0, 3)]
    public int MayMiss { get; init; }

    /// <summary>Hours from the first sign of phase 4 in which the rest of the five is waited for; then three with both critical ones are enough.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Eastern time of the day after the games: the pipeline's own jobs begin phase 3 then, with whatever is there.</summary>
    public TimeOnly RawDueAt { get; init; } = new(6, 0);

    /// <summary>Eastern time of the day after the games: the next slate begins, and what yesterday's run would have fed is made.</summary>
    public TimeOnly LastUsefulAt { get; init; } = new(18, 0);

    /// <summary>Hours from the first message of a backfill until what is missing is late: backfills run date after date.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan BackfillDueAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Hours from the first message of a backfill in which its trigger is of use.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan BackfillUsefulFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Minutes. Longer than a gate's function may run: when a claim has ended, so has whoever held it.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "01:00:00")]
    public TimeSpan ClaimFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Minutes for which a block is left to the alert about the same tables: alerts run every half hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "03:00:00")]
    public TimeSpan AlertFirst { get; init; } = TimeSpan.FromMinutes(35);

    /// <summary>Minutes between two looks at a date that was given up: it only has to be seen to be whole.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "1.00:00:00")]
    public TimeSpan AskGivenUpEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Days after which a date that was given up is no longer looked at; its incident has expired by then.</summary>
    [Range(1, 30)]
    public int ForgetAfterDays { get; init; } = 14;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AnalyticsBlockBelow > AnalyticsWholeFrom)
        {
            yield return new ValidationResult("Thresholds:Gates: AnalyticsBlockBelow <= AnalyticsWholeFrom does not hold.");
        }
    }
}
