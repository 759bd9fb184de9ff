using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When slow growth is told before it becomes an outage. Overridable as <c>Thresholds__Trends__WarningSlope</c> and so on.</summary>
public sealed record TrendThresholds : IValidatableObject
{
    /// <summary>Game days of a trend: a week of them. Fewer have too few orders to be sure of any, more see a ramp too late.</summary>
    public const int GameDays = 7;

    /// <summary>Game days by which a figure's noise is known: twice as many.</summary>
    public const int NoiseDays = 14;

    /// <summary>Calendar days that hold so many game days, the All-Star break among them.</summary>
    public const int CalendarDays = 30;

    /// <summary>Days of incidents whose repairs tell how long one takes: a month has enough of them.</summary>
    public const int RepairDays = 30;

    /// <summary>Game days from which a measured figure's own noise can be told.</summary>
    public const int FewestDays = 10;

    /// <summary>Share of the mean a day. By the seeds: four percent doubles a figure in less than three weeks.</summary>
    [Range(0.0, 1.0)]
    public double WarningSlope { get; init; } = 0.04;

    /// <summary>Share of the mean a day above which a trend is called steep, by the seeds: doubled within a week.</summary>
    [Range(0.0, 10.0)]
    public double SteepSlope { get; init; } = 0.10;

    /// <summary>Chance of as much order in seven random days, one-sided.</summary>
    [Range(0.0, 0.5)]
    public double Chance { get; init; } = 0.05;

    /// <summary>
    /// Times its noise that a counted figure must have risen. Some 60 figures are looked at together, so one in twenty is three a day;
    /// at five, all of them together are wrong in less than one of a hundred quiet weeks (a test counts it).
    /// </summary>
    [Range(0.0, 100.0)]
    public double CountedSignal { get; init; } = 5;

    /// <summary>Times its noise for a measured figure, whose noise is only estimated, from 14 days: its tails are longer.</summary>
    [Range(0.0, 100.0)]
    public double MeasuredSignal { get; init; } = 7;

    /// <summary>Errors a game day, on average of the seven. Nobody is called because three became five.</summary>
    [Range(0.0, 1_000_000.0)]
    public double LeastErrors { get; init; } = 10;

    /// <summary>Percent of a service's memory at which it is killed soon: Cloud Run ends an instance at 100.</summary>
    [Range(1.0, 100.0)]
    public double MemoryObjective { get; init; } = 90;

    /// <summary>Percent of the games of a date that analytics promises to have the next morning.</summary>
    [Range(1.0, 100.0)]
    public double CoverageObjective { get; init; } = 90;

    /// <summary>Hours that a repair takes where the history of incidents knows none yet.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "14.00:00:00")]
    public TimeSpan UsualRepair { get; init; } = TimeSpan.FromHours(24);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WarningSlope > SteepSlope)
        {
            yield return new ValidationResult("Thresholds:Trends: WarningSlope <= SteepSlope does not hold.");
        }
    }
}
