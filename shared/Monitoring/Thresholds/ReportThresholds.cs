using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>How a day is graded, and how reports are kept. Overridable as <c>Thresholds__Reports__GoldFrom</c> and so on.</summary>
public sealed record ReportThresholds : IValidatableObject
{
    /// <summary>Points, 0…100: the pipeline's own line between its best rows and good ones.</summary>
    [Range(0, 100)]
    public int GoldFrom { get; init; } = 95;

    /// <summary>Points, 0…100: a quarter is missing somewhere, and what is built on it can still be used.</summary>
    [Range(0, 100)]
    public int SilverFrom { get; init; } = 75;

    /// <summary>Points, 0…100. Below it more is missing than is there, and no grade says that better than none.</summary>
    [Range(0, 100)]
    public int BronzeFrom { get; init; } = 50;

    /// <summary>Parts of the whole. What one source misses another may have, so fetching counts least.</summary>
    [Range(0, 10)]
    public int ScrapeWeight { get; init; } = 1;

    /// <summary>Parts of the whole: everything after is made of it.</summary>
    [Range(0, 10)]
    public int RawWeight { get; init; } = 2;

    /// <summary>Parts of the whole.</summary>
    [Range(0, 10)]
    public int AnalyticsWeight { get; init; } = 2;

    /// <summary>Parts of the whole: a hole here is averaged over for weeks.</summary>
    [Range(0, 10)]
    public int PrecomputeWeight { get; init; } = 2;

    /// <summary>Parts of the whole: what users see counts most.</summary>
    [Range(0, 10)]
    public int PredictionWeight { get; init; } = 3;

    /// <summary>Parts of the whole, of a date whose grades are due: on the morning after they are not.</summary>
    [Range(0, 10)]
    public int GradingWeight { get; init; } = 2;

    /// <summary>Eastern time of the day after, at which the daily report is due: with the first coffee, after the night's work and before the alerts' deadlines.</summary>
    public TimeOnly DailyAt { get; init; } = new(8, 0);

    /// <summary>Eastern time of the Monday after, at which the weekly reports are due.</summary>
    public TimeOnly WeeklyAt { get; init; } = new(9, 0);

    /// <summary>Days of the trend that ends with the date: a week has every weekday once.</summary>
    [Range(2, 28)]
    public int TrendDays { get; init; } = 7;

    /// <summary>
    /// Minutes after the hour at which a report is due for which it waits to be able to look: the scheduler's own retries are over by then, and
    /// the second call tells what is known, be it nothing.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "06:00:00")]
    public TimeSpan WaitsForSight { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>Days after which a report that nobody could be given is given up: its week is in the weekly one.</summary>
    [Range(1, 30)]
    public int KeepUndeliveredDays { get; init; } = 7;

    /// <summary>Days for which it is remembered that a report was sent.</summary>
    [Range(8, 400)]
    public int KeepSentDays { get; init; } = 60;

    /// <summary>US dollars for a tebibyte that BigQuery bills on demand, in its American regions.</summary>
    [Range(0.0, 100.0)]
    public double DollarsPerTebibyte { get; init; } = 6.25;

    public int WeightOf(Phase phase) => phase switch
    {
        Phase.Scrape => ScrapeWeight,
        Phase.Raw => RawWeight,
        Phase.Analytics => AnalyticsWeight,
        Phase.Precompute => PrecomputeWeight,
        Phase.Predictions => PredictionWeight,
        Phase.Grading => GradingWeight,
        _ => 0,
    };

    public double DollarsFor(long bytes) => DollarsPerTebibyte * bytes / (1L << 40);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BronzeFrom > SilverFrom || SilverFrom > GoldFrom)
        {
            yield return new ValidationResult("Thresholds:Reports: BronzeFrom <= SilverFrom <= GoldFrom does not hold.");
        }

        if (ScrapeWeight + RawWeight + AnalyticsWeight + PrecomputeWeight + PredictionWeight == 0)
        {
            yield return new ValidationResult("Thresholds:Reports: no phase has a weight.");
        }

        if (KeepSentDays <= KeepUndeliveredDays)
        {
            yield return new ValidationResult("Thresholds:Reports: KeepSentDays > KeepUndeliveredDays does not hold.");
        }
    }
}
