using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When missing predictions matter. Overridable as <c>Thresholds__Predictions__FewestPlayers</c> and so on.</summary>
public sealed record PredictionThresholds : IValidatableObject
{
    /// <summary>Eastern time of the game date, itself in time: the pipeline's last run before it starts at 11:30.</summary>
    public TimeOnly Deadline { get; init; } = new(12, 0);

    /// <summary>Hours before the first tip, where that is earlier than <see cref="Deadline"/>: what comes later nobody can use.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan BeforeTip { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Players of one game, both teams. A game of mid January had 8 to 13; 26 players of 6 games (20 January) were an evening's run alone.</summary>
    [Range(1, 30)]
    public int FewestPlayers { get; init; } = 8;

    /// <summary>Share of a system's own median per game, 0…1: half of the usual is no longer chance.</summary>
    [Range(0.0, 1.0)]
    public double UsualShare { get; init; } = 0.50;

    /// <summary>Days before the game date that tell what is usual: two weeks outlast the longest break of a season.</summary>
    [Range(1, 60)]
    public int TrailingDays { get; init; } = 14;

    /// <summary>Days from the opening night without predictions: 2025-26 had none from 21 October to 3 November.</summary>
    [Range(0, 30)]
    public int BootstrapDays { get; init; } = 14;

    /// <summary>Minutes. Rows younger than BigQuery's streaming buffer belong to a run that may still be writing.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ProvisionalFor { get; init; } = TimeSpan.FromMinutes(90);

    /// <summary>
    /// The systems held to their usual, with commas. The set changes often; one that did not predict at all in the trailing days is held to nothing.
    /// </summary>
    public string TrackedSystems { get; init; } =
        "catboost_v8,ensemble_v1,moving_average,similarity_balanced_v1,xgboost_v1,zone_matchup_v1";

    public IReadOnlyList<string> Tracked =>
        [.. TrackedSystems.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Noon of the game date, or earlier where the first game asks for it.</summary>
    public DateTimeOffset DueAt(Slate slate) => slate.Expected
        .Select(game => game.Tip - BeforeTip)
        .Append(PipelineClock.At(slate.Date, Deadline))
        .Min();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Tracked.Count == 0)
        {
            yield return new ValidationResult("Thresholds:Predictions: TrackedSystems names no system.");
        }
    }
}
