using System.ComponentModel.DataAnnotations;

namespace NbaPipeline.Monitoring.Thresholds;

/// <summary>When the doctor's own angles matter; what an alert judges too is judged by the alert's. Overridable as <c>Thresholds__Doctor__LinedBelow</c> and so on.</summary>
public sealed record DoctorThresholds : IValidatableObject
{
    /// <summary>Days before the dates whose hit rate tells what is usual: eight weeks, as the angle has it.</summary>
    public const int DriftDays = 56;

    /// <summary>Days whose hit rate is compared with them: each weekday once.</summary>
    public const int RecentDays = 7;

    /// <summary>Share of the games with context, 0…1. Fewer with features are a phase that ended in the middle.</summary>
    [Range(0.0, 1.0)]
    public double FeaturesPartialBelow { get; init; } = 0.80;

    /// <summary>Share of the games with features, 0…1. Rules rightly turn players away, and seldom all of a game.</summary>
    [Range(0.0, 1.0)]
    public double PredictionsPartialBelow { get; init; } = 0.80;

    /// <summary>Share of the analysed games with gradable predictions, 0…1. The pipeline's own line between a grading that ran and one that ended.</summary>
    [Range(0.0, 1.0)]
    public double GradesPartialBelow { get; init; } = 0.80;

    /// <summary>Games of a date. More than a few are the date's problem, and one by one nobody follows them.</summary>
    [Range(1, 15)]
    public int MostTraced { get; init; } = 3;

    /// <summary>Minutes between two decisions. They are made each hour; one that is left out is a restart, two are an outage.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan WarningGap { get; init; } = TimeSpan.FromMinutes(120);

    /// <summary>Minutes between two decisions. Twice as long, and whole windows have had no chance.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "2.00:00:00")]
    public TimeSpan CriticalGap { get; init; } = TimeSpan.FromMinutes(240);

    /// <summary>Days for which decisions are kept: of an older date nothing can be said.</summary>
    [Range(1, 365)]
    public int DecisionsKeptDays { get; init; } = 90;

    /// <summary>Share of the players with a line, 0…1, who are predicted on a real one: below it rules or features keep them away.</summary>
    [Range(0.0, 1.0)]
    public double LinedBelow { get; init; } = 0.80;

    /// <summary>Share of the players of the widest system, 0…1: systems look at the same players, and a newcomer may be too new for one.</summary>
    [Range(0.0, 1.0)]
    public double SystemsInfoBelow { get; init; } = 0.95;

    /// <summary>Share of the players of the widest system, 0…1. A fifth is more than newcomers: games of it are missing.</summary>
    [Range(0.0, 1.0)]
    public double SystemsWarningBelow { get; init; } = 0.80;

    /// <summary>Points. Lines are offered on who scores; their mean lay between 14 and 18 on ordinary nights.</summary>
    [Range(0.0, 60.0)]
    public double LowestMeanLine { get; init; } = 10;

    /// <summary>Points. Hardly ten players of the league have lines above it.</summary>
    [Range(0.0, 60.0)]
    public double HighestMeanLine { get; init; } = 25;

    /// <summary>Share of lines, 0…1, that are the placeholder of 20.0. Real ones stand on halves; 24,033 rows once did not.</summary>
    [Range(0.0, 1.0)]
    public double PlaceholdersAbove { get; init; } = 0.05;

    /// <summary>Share of predictions, 0…1, with a confidence of 60 to 80: mostly means half.</summary>
    [Range(0.0, 1.0)]
    public double UsualConfidenceBelow { get; init; } = 0.50;

    /// <summary>Predictions that say over or under. Of fewer a share is chance.</summary>
    [Range(10, 1000)]
    public int FewestForBalance { get; init; } = 50;

    /// <summary>Share of the rarer side, 0…1. Chance alone moves 50 that agree in part by 14 points.</summary>
    [Range(0.0, 0.5)]
    public double BalanceInfoBelow { get; init; } = 0.35;

    /// <summary>Share of the rarer side, 0…1. Four of five on one side are a shifted model or shifted lines.</summary>
    [Range(0.0, 0.5)]
    public double BalanceWarningBelow { get; init; } = 0.20;

    /// <summary>Share of predicted players, 0…1, with an actual result: the angle's line. Below it some did not play after all.</summary>
    [Range(0.0, 1.0)]
    public double ActualsInfoBelow { get; init; } = 0.95;

    /// <summary>Share of predicted players, 0…1. A fifth without a result is more than who rests: names or dates do not meet.</summary>
    [Range(0.0, 1.0)]
    public double ActualsWarningBelow { get; init; } = 0.80;

    /// <summary>Grades of a date. Of fewer one player on the bench is a large share.</summary>
    [Range(1, 1000)]
    public int FewestGrades { get; init; } = 30;

    /// <summary>Share of grades, 0…1, that are void: the angle's line.</summary>
    [Range(0.0, 1.0)]
    public double VoidInfoAbove { get; init; } = 0.10;

    /// <summary>Share of grades, 0…1. Above it results are missing for players who played.</summary>
    [Range(0.0, 1.0)]
    public double VoidWarningAbove { get; init; } = 0.20;

    /// <summary>Points of feature score between a game date and the one before. Ordinary dates lie within two of each other.</summary>
    [Range(0.0, 100.0)]
    public double RegressionPoints { get; init; } = 5;

    /// <summary>Players of one team in the summaries: eight are the fewest a coach has used.</summary>
    [Range(1, 20)]
    public int FewestOfATeam { get; init; } = 8;

    /// <summary>Share of grades that are right, 0…1: worse than a coin.</summary>
    [Range(0.0, 1.0)]
    public double HitRateFloor { get; init; } = 0.50;

    /// <summary>Players with grades in the recent week and, twice as many, before it. Of fewer a rate is chance.</summary>
    [Range(10, 10000)]
    public int FewestForDrift { get; init; } = 100;

    /// <summary>Standard deviations between the two rates, a player counting once whatever the number of systems: chance once in 700 weeks.</summary>
    [Range(1.0, 10.0)]
    public double DriftDeviations { get; init; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WarningGap > CriticalGap || LowestMeanLine > HighestMeanLine)
        {
            yield return new ValidationResult("Thresholds:Doctor: WarningGap <= CriticalGap and LowestMeanLine <= HighestMeanLine do not hold.");
        }

        if (SystemsWarningBelow > SystemsInfoBelow || BalanceWarningBelow > BalanceInfoBelow || ActualsWarningBelow > ActualsInfoBelow || VoidWarningAbove < VoidInfoAbove)
        {
            yield return new ValidationResult("Thresholds:Doctor: what is a Warning is milder than what is Info.");
        }
    }
}
