using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When a phase that has not started matters. Overridable as <c>Thresholds__Transitions__WarningAfter</c> and so on.</summary>
public sealed record TransitionThresholds : IValidatableObject
{
    /// <summary>Minutes between two runs, as they are scheduled.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(30);

    /// <summary>Minutes after the due time, or after what it needs came where that is later. Messages start a run within a quarter of an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan WarningAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Hours after the same. By then the next job of each phase has had its turn: nobody will start it by himself.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CriticalAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Share of the games, 0…1, with which what a phase needs counts as there: the gates between the phases open at it.</summary>
    [Range(0.0, 1.0)]
    public double ReadyShare { get; init; } = 0.80;

    /// <summary>Completed game dates in the funnel beside today, and older ones while something about them is open. A week shows whether it is the first time.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 7;

    /// <summary>
    /// Hours after a Warning would begin in which every run asks. What did not start is open by then and asked again for that reason; what
    /// started needs no second look; what it needed came later is seen at the next due time.
    /// </summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan WatchFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Hours, from midnight ET, in which dates still open are asked again at other times: ten tables every half hour would cost more than the news is worth.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "12:00:00")]
    public TimeSpan RecheckEvery { get; init; } = TimeSpan.FromHours(2);

    public bool IsRecheck(TimeSpan sinceMidnight) => sinceMidnight.Ticks % RecheckEvery.Ticks < Period.Ticks;

    /// <summary>The limits are inclusive; null: too early to say.</summary>
    public Severity? Classify(TimeSpan late) => late switch
    {
        _ when late >= CriticalAfter => Severity.Critical,
        _ when late >= WarningAfter => Severity.Warning,
        _ => null,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WarningAfter > CriticalAfter)
        {
            yield return new ValidationResult("Thresholds:Transitions: WarningAfter <= CriticalAfter does not hold.");
        }
    }
}
