using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found: figures with their scale, trend, likely cause, the command to type.</summary>
internal static class FeatureWords
{
    private const string Store = "ml_feature_store";
    private const string Context = "upcoming_team_game_context";
    private const string Summaries = "player_game_summary";

    public static Fingerprint ScoresFingerprint(DateOnly date) => new(Phase.Precompute, $"{Store}.quality", date);

    public static Fingerprint WindowsFingerprint(DateOnly date) => new(Phase.Analytics, $"{Context}.windows", date);

    public static Fingerprint RuleFingerprint(DateOnly date) => new(Phase.Predictions, "predictions.rule", date);

    public static Finding Scores(FeatureFacts day, Severity severity, FeatureThresholds thresholds) => new()
    {
        Fingerprint = ScoresFingerprint(day.Date),
        Severity = severity,
        What = "Feature quality",
        HowBad = $"mean score {Number(day.Scores!.Mean)} of 100",
        Observed = $"{Number(day.Scores.Mean)} on average of {day.Scores.Total} rows, {day.Scores.Low} of them below {thresholds.LowScore}",
        Expected = $"{Number(thresholds.WarningMean)} or more, at most {Percent(thresholds.WarningLowShare)} below {thresholds.LowScore}",
        Threshold = severity is Severity.Critical
            ? $"Critical below a mean of {Number(thresholds.CriticalMean)}"
            : $"Warning below a mean of {Number(thresholds.WarningMean)} or with more than {Percent(thresholds.WarningLowShare)} of rows below {thresholds.LowScore}",
        Since = FeatureQualityJudge.DueAt(day, thresholds),
        Impact = "Predictions of this date rest on poor features, or are refused player by player",
        Patterns = [FeatureTrend.Of(day.Scores, day.WeekBefore, thresholds), FeatureTrend.CauseOf(day.History)],
        Command = RootOf(day) ?? BackfillCommand.ForPrecompute(day.Date, [Store]),
    };

    public static Finding Windows(FeatureFacts day, Severity severity, FeatureThresholds thresholds) => new()
    {
        Fingerprint = WindowsFingerprint(day.Date),
        Severity = severity,
        What = "Rolling windows of 14 days",
        HowBad = $"{Number(day.Windows!.Mean)} % full",
        Observed = $"{Number(day.Windows.Mean)} % on average of {day.Windows.Total} teams",
        Expected = $"{Number(thresholds.WarningWindow)} % or more",
        Threshold = severity is Severity.Critical
            ? $"Critical below {Number(thresholds.CriticalWindow)} %"
            : $"Warning below {Number(thresholds.WarningWindow)} %",
        Since = FeatureQualityJudge.DueAt(day, thresholds),
        Impact = "Averages over two weeks leave out games that were played; features and predictions inherit them",
        Patterns = [FeatureTrend.Of(day.Windows, day.WindowsBefore, thresholds), FeatureTrend.CauseOf(day.History)],
        Command = RootOf(day) ?? BackfillCommand.ForAnalytics(day.Date, [Context]),
    };

    public static Finding Rule(FeatureFacts day, FeatureFact rule, FeatureThresholds thresholds) => new()
    {
        Fingerprint = RuleFingerprint(day.Date),
        Severity = Severity.Critical,
        What = "One rule rejects everybody",
        HowBad = $"{rule.Name} turned away {rule.Total} players",
        Observed = $"0 players predicted, {rule.Total} rejected by {rule.Name}",
        Expected = $"predictions for players with features, who are {day.Scores!.Total}",
        Threshold = $"Critical when one rule rejects at least {Percent(thresholds.RejectedShare)} of the players with features and nobody is predicted",
        Since = FeatureQualityJudge.DueAt(day, thresholds),
        Impact = "Users get no predictions for this date",
        Patterns = [$"the rule is {rule.Name}: look at it before running anything again, a new run meets the same rule"],
    };

    public static DateVerdict DateOf(FeatureFacts day, Outcome outcome, FeatureThresholds thresholds, DateTimeOffset now) => new(day.Date, outcome, outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotDue when now < FeatureQualityJudge.DueAt(day, thresholds) =>
            $"nothing is due before {TimeText.Both(FeatureQualityJudge.DueAt(day, thresholds))}",
        Outcome.NotDue when day.IsEarly => "the season's first weeks: features are thin by nature and not judged",
        Outcome.NotDue when day.Scores is { Total: 0, Early: > 0 } => "only early-season features, which are not judged",
        Outcome.NotDue => "no features to judge; whether they are missing is phase4-failure-alert's question",
        _ => string.Join("; ", [ScoresTally(day), WindowsTally(day), .. RuleTally(day, thresholds)]),
    });

    // What windows and scores lack is repaired where they look: the oldest hole first.
    private static string? RootOf(FeatureFacts day) => day.History is [var first, ..] ? BackfillCommand.ForAnalytics(first.Date, [Summaries]) : null;

    private static string ScoresTally(FeatureFacts day) => day.IsUnknown(FeatureFact.Scores) ? "scores unknown"
        : day.HasScores ? $"mean score {Number(day.Scores!.Mean)} of {day.Scores.Total} rows, {day.Scores.Low} low"
        : "no scores";

    private static string WindowsTally(FeatureFacts day) => day.IsUnknown(FeatureFact.Windows) ? "windows unknown"
        : day.HasWindows ? $"windows {Number(day.Windows!.Mean)} % full"
        : "no windows";

    private static IEnumerable<string> RuleTally(FeatureFacts day, FeatureThresholds thresholds) =>
        day.IsUnknown(FeatureFact.Rejections, FeatureFact.Predictions) ? ["rejections unknown"]
            : FeatureQualityJudge.RuleThatRejectsAll(day, thresholds) is { } rule ? [$"{rule.Name} rejects everybody"] : [];

    // Two decimals, cut: 64.999 is below 65 and must not read as 65.
    private static string Number(double? value) => (Math.Floor(100 * (value ?? 0)) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");
}
