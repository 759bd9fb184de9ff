using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When a game that a raw source has is overdue in analytics. Overridable as <c>Thresholds__Analytics__CriticalAfter</c> and so on.</summary>
public sealed record AnalyticsThresholds : IValidatableObject
{
    /// <summary>Eastern time of the day after the game date. The two morning runs (06:00, 06:30 ET) and a catch-up have ended by then.</summary>
    public TimeOnly DueAt { get; init; } = new(9, 0);

    /// <summary>Hours since the game became due: late rows are analysed by a message within the hour; two leave room for a repetition.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "7.00:00:00")]
    public TimeSpan WarningAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Hours since the game became due: by then the evening's features were built without it.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "7.00:00:00")]
    public TimeSpan CriticalAfter { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Completed game dates asked about at each run: a hole of this week is in every rolling window.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 7;

    /// <summary>Minutes. Rows younger than BigQuery's streaming buffer belong to a run that may still be writing.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ProvisionalFor { get; init; } = TimeSpan.FromMinutes(90);

    /// <summary>The morning after a game date, before which nothing is due.</summary>
    public DateTimeOffset MorningAfter(DateOnly date) => PipelineClock.At(date.AddDays(1), DueAt);

    /// <summary>The worse severity needs more age.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CriticalAfter < WarningAfter)
        {
            yield return new ValidationResult("Thresholds:Analytics: CriticalAfter >= WarningAfter does not hold.");
        }
    }
}
