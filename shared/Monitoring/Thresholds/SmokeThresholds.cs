using System.ComponentModel.DataAnnotations;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When a backfilled date counts as done, phase by phase. Overridable as <c>Thresholds__Smoke__RawPassFrom</c> and so on.</summary>
public sealed record SmokeThresholds : IValidatableObject
{
    /// <summary>Share of games, 0…1, that any source has: the seed's line between excellent and acceptable.</summary>
    [Range(0.0, 1.0)]
    public double RawPassFrom { get; init; } = 0.90;

    /// <summary>Share of games, 0…1. Below it history has holes that everything after averages over.</summary>
    [Range(0.0, 1.0)]
    public double RawAcceptableFrom { get; init; } = 0.70;

    /// <summary>Games. One missing of a slate of two is half of it and still one game: a share alone fails no date.</summary>
    [Range(1, 15)]
    public int FailNeedsMissing { get; init; } = 2;

    /// <summary>Share of games, 0…1, in each required table: the line below which its alert warns.</summary>
    [Range(0.0, 1.0)]
    public double AnalyticsPassFrom { get; init; } = 0.80;

    /// <summary>Share of games, 0…1. The seed fails an empty table only; with less than half of the games it is nearly that.</summary>
    [Range(0.0, 1.0)]
    public double AnalyticsAcceptableFrom { get; init; } = 0.50;

    /// <summary>Players a game in the summaries, both teams: eight are the fewest a coach has used.</summary>
    [Range(2, 60)]
    public int FewestPlayersAGame { get; init; } = 16;

    /// <summary>Players a game: both teams' whole lists, as the early source has them, are 35.</summary>
    [Range(2, 60)]
    public int MostPlayersAGame { get; init; } = 40;

    /// <summary>Processors of five, the critical ones among them: with four a date passes.</summary>
    [Range(1, 5)]
    public int PrecomputePassFrom { get; init; } = 4;

    /// <summary>Processors of five, the critical ones among them: the seed's quorum.</summary>
    [Range(1, 5)]
    public int PrecomputeAcceptableFrom { get; init; } = 3;

    /// <summary>Systems with active predictions: the pipeline runs five, and a sixth that comes and goes.</summary>
    [Range(1, 20)]
    public int FewestSystems { get; init; } = 5;

    /// <summary>Points by which graded predictions are wrong on average. Below it a date is excellent.</summary>
    [Range(0.0, 50.0)]
    public double ExcellentErrorBelow { get; init; } = 6;

    /// <summary>Points. From here on a date is acceptable: what is wrong is there, and running it again makes it no better.</summary>
    [Range(0.0, 50.0)]
    public double PassErrorBelow { get; init; } = 8;

    /// <summary>Share of gradable predictions, 0…1.</summary>
    [Range(0.0, 1.0)]
    public double GradingExcellentFrom { get; init; } = 0.95;

    /// <summary>Share of gradable predictions, 0…1.</summary>
    [Range(0.0, 1.0)]
    public double GradingPassFrom { get; init; } = 0.80;

    /// <summary>Share of gradable predictions, 0…1. Below it games are missing, not single players.</summary>
    [Range(0.0, 1.0)]
    public double GradingAcceptableFrom { get; init; } = 0.70;

    /// <summary>Points of a phase that passes, 0…100: a date whose phases all just pass is just complete.</summary>
    [Range(0, 100)]
    public int PassPoints { get; init; } = 85;

    /// <summary>Points of a phase that is acceptable, 0…100: the seed's score of a partial success.</summary>
    [Range(0, 100)]
    public int AcceptablePoints { get; init; } = 70;

    /// <summary>Health score, 0…100, from which a date without an acceptable phase is complete.</summary>
    [Range(0, 100)]
    public int CompleteFrom { get; init; } = 85;

    /// <summary>Health score, 0…100, below which a date has failed whatever its lights.</summary>
    [Range(0, 100)]
    public int FailedBelow { get; init; } = 50;

    public PhaseLight RawOf(Coverage games) => games switch
    {
        _ when games.Share >= RawPassFrom => new(Phase.Raw, SmokeLight.Pass, "") { IsExcellent = true },
        { Observed: > 0 } when games.Share >= RawAcceptableFrom || games.Missing < FailNeedsMissing => new(Phase.Raw, SmokeLight.Acceptable, ""),
        _ => new(Phase.Raw, SmokeLight.Fail, ""),
    };

    public SmokeLight AnalyticsOf(Coverage games) => games switch
    {
        _ when games.Share >= AnalyticsPassFrom => SmokeLight.Pass,
        { Observed: > 0 } when games.Share >= AnalyticsAcceptableFrom || games.Missing < FailNeedsMissing => SmokeLight.Acceptable,
        _ => SmokeLight.Fail,
    };

    /// <summary>Two teams a game, and as many players as games have; the context of games to come has no number of its own.</summary>
    public bool IsAsManyAsExpected(Processor table, long entities, int games) => table.Grain switch
    {
        ProcessorGrain.TeamGame => entities == 2 * games,
        _ when table.Modes.HasFlag(ProcessorModes.Overnight) => entities >= FewestPlayersAGame * games && entities <= MostPlayersAGame * games,
        _ => true,
    };

    public SmokeLight PrecomputeOf(IReadOnlyList<Processor> missing) => (ProcessorCatalogue.Of(Phase.Precompute).Count - missing.Count) switch
    {
        _ when missing.Any(processor => processor.IsCritical) => SmokeLight.Fail,
        var there when there >= PrecomputePassFrom => SmokeLight.Pass,
        var there when there >= PrecomputeAcceptableFrom => SmokeLight.Acceptable,
        _ => SmokeLight.Fail,
    };

    /// <param name="systems">Systems with active predictions.</param>
    /// <param name="meanError">Points; null while nothing is graded, which says nothing about them.</param>
    public PhaseLight PredictionsOf(int systems, double? meanError) => new(
        Phase.Predictions,
        systems < FewestSystems ? SmokeLight.Fail : meanError >= PassErrorBelow ? SmokeLight.Acceptable : SmokeLight.Pass,
        "")
    {
        IsExcellent = systems >= FewestSystems && meanError < ExcellentErrorBelow,
    };

    public PhaseLight GradingOf(Coverage grades) => new(
        Phase.Grading,
        grades.Share >= GradingPassFrom ? SmokeLight.Pass : grades.Share >= GradingAcceptableFrom ? SmokeLight.Acceptable : SmokeLight.Fail,
        grades.Of("gradable predictions"))
    {
        IsExcellent = grades.Share >= GradingExcellentFrom,
        Counted = grades,
    };

    /// <summary>The mean of the phases that were judged; null where none was.</summary>
    public int? ScoreOf(IReadOnlyList<PhaseLight> phases)
    {
        var points = phases.Select(PointsOf).OfType<int>().ToList();
        return points.Count == 0 ? null : (int)Math.Round(points.Average(), MidpointRounding.AwayFromZero);
    }

    private int? PointsOf(PhaseLight phase) => phase switch
    {
        { Light: SmokeLight.Pass } => phase.IsExcellent ? 100 : PassPoints,
        { Light: SmokeLight.Acceptable } => AcceptablePoints,
        { Light: SmokeLight.Fail } => 0,
        _ => null,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RawAcceptableFrom > RawPassFrom || AnalyticsAcceptableFrom > AnalyticsPassFrom || PrecomputeAcceptableFrom > PrecomputePassFrom)
        {
            yield return new ValidationResult("Thresholds:Smoke: what is acceptable is more than what passes.");
        }

        if (GradingAcceptableFrom > GradingPassFrom || GradingPassFrom > GradingExcellentFrom || ExcellentErrorBelow > PassErrorBelow)
        {
            yield return new ValidationResult("Thresholds:Smoke: acceptable, pass and excellent are not in this order.");
        }
    }
}
