using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about features. Pure: facts, thresholds and a time in, a verdict out.</summary>
public static class FeatureQualityJudge
{
    public static Verdict Judge(IReadOnlyList<FeatureFacts> days, FeatureThresholds thresholds, DateTimeOffset now)
    {
        var judged = days.Select(day => (Day: day, Findings: IsJudged(day, thresholds, now) ? FindingsOf(day, thresholds) : [])).ToList();
        return new Verdict(
            FeatureQuality.CheckName,
            [.. judged.Select(one => FeatureWords.DateOf(one.Day, OutcomeOf(one.Day, one.Findings, thresholds, now), thresholds, now))])
        {
            Findings = [.. judged.SelectMany(one => one.Findings)],
            Healthy = [.. judged.Where(one => IsJudged(one.Day, thresholds, now)).SelectMany(one => HealthyOf(one.Day, one.Findings))],
            Unknowns = [.. days.Where(day => day.IsUnsure && IsDue(day, thresholds, now)).SelectMany(day => day.Unknown.Values).Distinct()],
        };
    }

    public static DateTimeOffset DueAt(FeatureFacts day, FeatureThresholds thresholds) => PipelineClock.At(day.Date, thresholds.DueAt);

    /// <summary>Worst first.</summary>
    public static Severity? OfScores(FeatureFact scores, FeatureThresholds thresholds) => scores switch
    {
        { Total: 0 } or { Mean: null } => null,
        _ when scores.Mean < thresholds.CriticalMean => Severity.Critical,
        _ when scores.Mean < thresholds.WarningMean => Severity.Warning,
        _ when scores.Low > thresholds.WarningLowShare * scores.Total => Severity.Warning,
        _ => null,
    };

    /// <summary>Worst first.</summary>
    public static Severity? OfWindows(FeatureFact windows, FeatureThresholds thresholds) => windows switch
    {
        { Total: 0 } or { Mean: null } => null,
        _ when windows.Mean < thresholds.CriticalWindow => Severity.Critical,
        _ when windows.Mean < thresholds.WarningWindow => Severity.Warning,
        _ => null,
    };

    /// <summary>The one rule that turned everybody away though there were features; null where there is none.</summary>
    public static FeatureFact? RuleThatRejectsAll(FeatureFacts day, FeatureThresholds thresholds) => day switch
    {
        _ when day.IsUnknown(FeatureFact.Scores, FeatureFact.Rejections, FeatureFact.Predictions) => null,
        { Scores: { Total: > 0 } scores, PredictedPlayers: 0, Rejections: [var rule] } when rule.Total >= thresholds.RejectedShare * scores.Total => rule,
        _ => null,
    };

    private static bool IsDue(FeatureFacts day, FeatureThresholds thresholds, DateTimeOffset now) => now >= DueAt(day, thresholds);

    private static bool IsJudged(FeatureFacts day, FeatureThresholds thresholds, DateTimeOffset now) =>
        day.Slate.HasGames && IsDue(day, thresholds, now) && !day.IsEarly && !day.IsUnknown(FeatureFact.Opening);

    private static List<Finding> FindingsOf(FeatureFacts day, FeatureThresholds thresholds) =>
    [
        .. ((Finding?[])
        [
            day.HasScores && OfScores(day.Scores!, thresholds) is { } ofScores ? FeatureWords.Scores(day, ofScores, thresholds) : null,
            day.HasWindows && OfWindows(day.Windows!, thresholds) is { } ofWindows ? FeatureWords.Windows(day, ofWindows, thresholds) : null,
            RuleThatRejectsAll(day, thresholds) is { } rule ? FeatureWords.Rule(day, rule, thresholds) : null,
        ]).OfType<Finding>(),
    ];

    private static Outcome OutcomeOf(FeatureFacts day, List<Finding> findings, FeatureThresholds thresholds, DateTimeOffset now) => day switch
    {
        { Slate.HasGames: false } => Outcome.NoGames,
        _ when !IsDue(day, thresholds, now) => Outcome.NotDue,
        { IsUnsure: true } => Outcome.NotEvaluated,
        { IsEarly: true } => Outcome.NotDue,
        _ when findings.Count > 0 => Outcome.Failed,
        { HasScores: false, HasWindows: false } => Outcome.NotDue,
        _ => Outcome.Passed,
    };

    // Where there is nothing to look at, nothing is fine either.
    private static IEnumerable<Fingerprint> HealthyOf(FeatureFacts day, List<Finding> findings) => ((Fingerprint?[])
        [
            day.HasScores ? FeatureWords.ScoresFingerprint(day.Date) : null,
            day.HasWindows ? FeatureWords.WindowsFingerprint(day.Date) : null,
            day.IsUnknown(FeatureFact.Scores, FeatureFact.Rejections, FeatureFact.Predictions) ? null : FeatureWords.RuleFingerprint(day.Date),
        ])
        .OfType<Fingerprint>()
        .Except(findings.Select(finding => finding.Fingerprint));
}
