using System.Globalization;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found about predictions: none, or which games and systems are thin, and whether lines and flags agree.</summary>
internal static class PredictionWords
{
    public static Fingerprint FingerprintOf(DateOnly date) => new(Phase.Predictions, "predictions", date);

    public static Finding Missing(PredictionFacts day, PredictionShortfalls shortfalls, Severity severity, PredictionThresholds thresholds) => new()
    {
        Fingerprint = FingerprintOf(day.Slate.Date),
        Severity = severity,
        What = "Predictions",
        HowBad = HowBadOf(day, shortfalls, thresholds),
        Observed = $"{day.PlayerCount} players in {Games(day.Games.Count(game => game.Players > 0))}",
        Expected = $"at least {thresholds.FewestPlayers} players in each of {Games(day.Games.Count)}, every tracked system near its usual",
        Threshold = RuleOf(severity, thresholds),
        Since = day.DueAt,
        Impact = ImpactOf(shortfalls),
        Missing = [.. day.Games.Where(game => game.Players == 0).Select(game => game.Game.Label)],
        Details =
        [
            .. shortfalls.Games.Select(game => $"{game.Game.Label}, tip {TimeText.Both(game.Game.Tip)}: {Players(game.Players)}"),
            .. shortfalls.HasNone ? [] : shortfalls.Systems.Select(system => system.ToString()),
            .. shortfalls.Contradicted > 0 ? [$"{Players(shortfalls.Contradicted)} whose has_prop_line contradicts line_source"] : Array.Empty<string>(),
        ],
        Patterns = [.. PatternsOf(day, shortfalls)],
        Command = UserPhaseCommand.Predict(day.Slate.Date),
    };

    public static DateVerdict DateOf(PredictionFacts day, Outcome outcome, PredictionThresholds thresholds) => new(day.Slate.Date, outcome, outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotDue => $"nothing is due before {TimeText.Both(day.DueAt)}",
        Outcome.NotEvaluated => string.Join("; ", day.Doubts),
        _ when day.IsSeasonsStart => $"one of a season's first {thresholds.BootstrapDays} days: no predictions are expected",
        _ => $"{day.PlayerCount} players in {day.Games.Count(game => game.Players > 0)} of {Games(day.Games.Count)}",
    });

    public static IEnumerable<string> NotesOf(PredictionFacts day) =>
        day.Slate.Noteworthy.Select(game => $"{day.Slate.Date:yyyy-MM-dd} {game.Label}: {game.Reason}; no predictions are expected of it.");

    private static string HowBadOf(PredictionFacts day, PredictionShortfalls shortfalls, PredictionThresholds thresholds) => shortfalls switch
    {
        { HasNone: true } => $"none for {Games(day.Games.Count)}",
        { Games: { Count: > 0 } thin } => $"{thin.Count} of {Games(day.Games.Count)} below {thresholds.FewestPlayers} players{AndMore(shortfalls)}",
        { Systems.Count: > 0 } => $"{SystemsOf(shortfalls)} below the usual",
        _ => $"{Players(shortfalls.Contradicted)} with a flag that contradicts the line's source",
    };

    private static string AndMore(PredictionShortfalls shortfalls) => shortfalls.Systems.Count > 0 ? $", {SystemsOf(shortfalls)} below the usual" : "";

    private static string SystemsOf(PredictionShortfalls shortfalls) =>
        shortfalls.Systems is [var only] ? only.System : $"{shortfalls.Systems.Count} systems";

    private static string RuleOf(Severity severity, PredictionThresholds thresholds) => severity is Severity.Critical
        ? string.Create(CultureInfo.InvariantCulture, $"Critical when a date with games has none by {thresholds.Deadline:HH:mm} ET, or {thresholds.BeforeTip.TotalHours:0} h before its first tip")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Warning below {thresholds.FewestPlayers} players in a game, for a system at none or below {thresholds.UsualShare * 100:0} % of its {thresholds.TrailingDays}-day median a game, or where flag and source contradict");

    private static string ImpactOf(PredictionShortfalls shortfalls) => shortfalls switch
    {
        { HasNone: true } => "Users see no prediction of this date",
        { Games.Count: > 0 } => "Users see few or no predictions of these games",
        { Systems.Count: > 0 } => "Users see predictions, but not of every system: what is combined from them shifts",
        _ => "Predictions on real lines are taken for lines that do not exist, or the other way round: they are hidden or graded wrongly",
    };

    private static IEnumerable<string> PatternsOf(PredictionFacts day, PredictionShortfalls shortfalls)
    {
        if (shortfalls.HasNone && day.InactiveRowCount > 0)
        {
            yield return $"{day.InactiveRowCount} rows are there and none of them is active: staged, and never published";
        }

        if (day.Strangers is { Count: > 0 } strangers)
        {
            yield return $"ids differ: predictions match no scheduled game ({string.Join(", ", strangers)})";
        }

        if (!shortfalls.HasNone && shortfalls.Games.Count == day.Games.Count && day.Games.Count > 1)
        {
            yield return "every game is thin: only the evening's run is there, or the features came late";
        }
    }

    private static string Games(int count) => count == 1 ? "1 game" : $"{count} games";

    private static string Players(long count) => count == 1 ? "1 player" : $"{count} players";
}
