using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When missing phase 3 tables matter. Overridable as <c>Thresholds__Phase3__WarningBelow</c> and so on.</summary>
public sealed record Phase3Thresholds
{
    /// <summary>Eastern time of the day after the games: the jobs run at 06:00 and 06:30 ET, the gamebooks' catch-up at 08:00.</summary>
    public TimeOnly OvernightDueAt { get; init; } = new(9, 0);

    /// <summary>Eastern time of the game date. The morning's job runs at 10:30 ET, and the features are built on it at 11:00.</summary>
    public TimeOnly UpcomingDueAt { get; init; } = new(11, 15);

    /// <summary>Share of games, 0…1. One of four missing is a small slate's worst ordinary night, one of six is not told of.</summary>
    [Range(0.0, 1.0)]
    public double WarningBelow { get; init; } = 0.80;

    /// <summary>Completed game dates asked about at each run beside today; older ones only while something about them is open.</summary>
    [Range(1, 30)]
    public int LookBackDays { get; init; } = 1;

    /// <summary>Minutes. Rows younger than BigQuery's streaming buffer belong to a load that may still be running.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ProvisionalFor { get; init; } = TimeSpan.FromMinutes(90);

    /// <summary>Nothing schedules the teams' context for today, so nobody may ask for it.</summary>
    public static bool IsRequired(Processor processor) => processor.Abbreviation != "UTGC";

    public DateTimeOffset DueOf(Processor processor, DateOnly gameDate) => processor.Modes.HasFlag(ProcessorModes.Overnight)
        ? PipelineClock.At(gameDate.AddDays(1), OvernightDueAt)
        : PipelineClock.At(gameDate, UpcomingDueAt);

    /// <summary>The worst first; null: enough games are there.</summary>
    public Severity? Classify(Coverage games) => games switch
    {
        { Expected: 0 } => null,
        { Observed: 0 } => Severity.Critical,
        _ when games.Share < WarningBelow => Severity.Warning,
        _ => null,
    };

    /// <summary>The rule as a sentence, for findings.</summary>
    public string RuleOf(Severity severity) => severity is Severity.Critical
        ? "Critical with no game in a required table"
        : string.Create(CultureInfo.InvariantCulture, $"Warning below {WarningBelow * 100:0} % of the games in a required table");
}
