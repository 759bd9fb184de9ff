using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When missing box scores matter. Overridable as <c>Thresholds__BoxScores__CriticalBelow</c> and so on.</summary>
public sealed record BoxScoreThresholds : IValidatableObject
{
    /// <summary>Share of games, 0…1. Half a slate missing after a day leaves phase 4 with history that is mostly holes (15 January: 1 of 9).</summary>
    [Range(0.0, 1.0)]
    public double CriticalBelow { get; init; } = 0.50;

    /// <summary>Hours since a game's expected end. A day later every regular catch-up has had its chance.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan CriticalAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Share of games, 0…1. The seeds' objective: 90 % of box scores within a day; half a day leaves time to repair.</summary>
    [Range(0.0, 1.0)]
    public double WarningBelow { get; init; } = 0.90;

    /// <summary>Hours since a game's expected end: the overnight windows of 01:00, 02:00 and 04:00 ET are over.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan WarningAfter { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Share of games, 0…1. One missing game of ten stayed silent for ever where only whole slates were judged.</summary>
    [Range(0.0, 1.0)]
    public double InfoBelow { get; init; } = 1.0;

    /// <summary>Hours since a game's expected end: sources publish within six hours on an ordinary night.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "7.00:00:00")]
    public TimeSpan InfoAfter { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Games. On a slate of two to four, one late game is 25 to 50 % and still only one game.</summary>
    [Range(1, 15)]
    public int CriticalNeedsMissing { get; init; } = 2;

    /// <summary>Completed game dates asked about at each run: long enough for every tier to be seen at any hour.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 3;

    /// <summary>Minutes. Rows younger than BigQuery's streaming buffer belong to a load that may still be running.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ProvisionalFor { get; init; } = TimeSpan.FromMinutes(90);

    /// <summary>Eastern tip time. 76 % of January's missing games tipped at or after it: the last effective scrape ran at 22:05 ET.</summary>
    public TimeOnly LateTip { get; init; } = new(22, 0);

    /// <summary>A worse severity needs less coverage and more age; the other way round the milder one could never be seen.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CriticalBelow > WarningBelow || WarningBelow > InfoBelow)
        {
            yield return new ValidationResult("Thresholds:BoxScores: CriticalBelow <= WarningBelow <= InfoBelow does not hold.");
        }

        if (CriticalAfter < WarningAfter || WarningAfter < InfoAfter)
        {
            yield return new ValidationResult("Thresholds:BoxScores: CriticalAfter >= WarningAfter >= InfoAfter does not hold.");
        }
    }

    /// <summary>Worst first.</summary>
    public IReadOnlyList<AgedThreshold> Tiers =>
    [
        new(Severity.Critical, CriticalBelow, CriticalAfter),
        new(Severity.Warning, WarningBelow, WarningAfter),
        new(Severity.Info, InfoBelow, InfoAfter),
    ];
}
