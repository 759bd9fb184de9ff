using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When missing grades matter. Overridable as <c>Thresholds__Grading__CriticalBelow</c> and so on.</summary>
public sealed record GradingThresholds : IValidatableObject
{
    /// <summary>Share of gradable predictions, 0…1. Less than half: the grading did not run, or ran before anything was analysed (23 January: 5 %).</summary>
    [Range(0.0, 1.0)]
    public double CriticalBelow { get; init; } = 0.50;

    /// <summary>Share of gradable predictions, 0…1. The seeds' objective; a healthy night had 94 to 98 % (14, 15 and 17 January).</summary>
    [Range(0.0, 1.0)]
    public double WarningBelow { get; init; } = 0.90;

    /// <summary>Eastern time of the day after the games, itself in time. The last of the pipeline's five grading jobs runs at 13:00.</summary>
    public TimeOnly Deadline { get; init; } = new(15, 0);

    /// <summary>Completed game dates asked about at each run; dates still open are asked again whatever it says.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 1;

    /// <summary>Minutes. Rows younger than BigQuery's streaming buffer belong to a run that may still be writing.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ProvisionalFor { get; init; } = TimeSpan.FromMinutes(90);

    public DateTimeOffset DueAt(DateOnly gameDate) => PipelineClock.At(gameDate.AddDays(1), Deadline);

    /// <summary>Null where nothing is wrong, also where nothing can be graded.</summary>
    public Severity? Classify(Coverage coverage) => coverage switch
    {
        { Expected: 0 } => null,
        _ when coverage.Share < CriticalBelow || coverage.Observed == 0 => Severity.Critical,
        _ when coverage.Share < WarningBelow => Severity.Warning,
        _ => null,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CriticalBelow > WarningBelow)
        {
            yield return new ValidationResult("Thresholds:Grading: CriticalBelow <= WarningBelow does not hold.");
        }
    }
}
