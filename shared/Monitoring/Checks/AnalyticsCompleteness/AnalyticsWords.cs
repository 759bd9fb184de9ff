using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found: which games, who has them, why a run may do nothing, the command to type.</summary>
internal static class AnalyticsWords
{
    private const string Table = "player_game_summary";

    public static Fingerprint MissingFingerprint(DateOnly date) => new(Phase.Analytics, Table, date);

    public static Fingerprint SurplusFingerprint(DateOnly date) => new(Phase.Analytics, $"{Table}-surplus", date);

    public static Finding Missing(AnalyticsFacts day, Severity severity, AnalyticsThresholds thresholds, DateTimeOffset now)
    {
        var overdue = AnalyticsJudge.Overdue(day, thresholds, now);
        var coverage = new Coverage(day.Games.Count - day.Missing.Count, day.Games.Count);
        var after = severity is Severity.Critical ? thresholds.CriticalAfter : thresholds.WarningAfter;
        return new Finding
        {
            Fingerprint = MissingFingerprint(day.Date),
            Severity = severity,
            What = "Player game summary",
            HowBad = coverage.Of("games"),
            Observed = Games(coverage.Observed),
            Expected = $"{Games(coverage.Expected)} in an active raw source",
            Threshold = $"{severity} when a game is missing {TimeText.Duration(after)} after it became due (with its rows, not before {thresholds.DueAt:HH:mm} ET of the day after)",
            Since = overdue.Min(game => AnalyticsJudge.DueAt(game, day, thresholds)),
            Impact = "Rolling windows, features and grades of these games' players leave them out",
            Missing = [.. day.Missing.Select(game => game.Game.Label)],
            Details = [.. day.Missing.Select(game => $"{game.Game.Label}: in {Sources(game)} since {TimeText.Both(game.RawSince)}")],
            Patterns = [.. PatternsOf(day, coverage)],
            Command = BackfillCommand.ForAnalytics(day.Date, [Table]),
        };
    }

    public static Finding Surplus(AnalyticsFacts day, DateTimeOffset now)
    {
        var doubled = day.Games.Where(game => game.HasSurplus).ToList();
        var (rows, players) = (doubled.Sum(game => game.RowCount), doubled.Sum(game => game.PlayerCount));
        return new Finding
        {
            Fingerprint = SurplusFingerprint(day.Date),
            Severity = Severity.Warning,
            What = "Player game summary duplicates",
            HowBad = $"{rows} rows for {players} players",
            Observed = $"{rows} rows",
            Expected = $"{players} rows, one a player and game",
            Threshold = "Warning above 100 % of distinct players",
            Since = day.LastWritten ?? now,
            Impact = "Sums and averages built on these rows count players twice",
            Details = [.. doubled.Select(game => $"{game.Game.Label}: {game.RowCount} rows for {game.PlayerCount} players")],
        };
    }

    public static DateVerdict DateOf(AnalyticsFacts day, Outcome outcome, AnalyticsThresholds thresholds) => new(day.Date, outcome, outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotDue when day.Games.Count == 0 => "no active source has a game of this date; whether one is missing is box-score-completeness-alert's question",
        Outcome.NotDue => $"nothing is due before {TimeText.Both(day.Games.Min(game => AnalyticsJudge.DueAt(game, day, thresholds)))}",
        _ => string.Join("; ", [Tally(day), .. day.Unknown.Select(source => $"{source.What} unknown")]),
    });

    public static IEnumerable<string> NotesOf(AnalyticsFacts day) =>
        day.Slate.Noteworthy.Select(game => $"{day.Date:yyyy-MM-dd} {game.Label}: {game.Reason}; not expected on this date.");

    private static IEnumerable<string> PatternsOf(AnalyticsFacts day, Coverage coverage)
    {
        if (coverage.Observed == 0 && coverage.Expected > 1)
        {
            yield return "analytics has no game of this date: it did not run, or it failed";
        }

        if (day.Unfinished.Count > 0)
        {
            yield return $"the schedule calls {string.Join(", ", day.Unfinished)} unfinished: until it is Final a run reports success and does nothing";
        }

        yield return "recovery is meant to start this reprocess, at most three times; it does not do so yet, so the command starts it by hand";
    }

    private static string Tally(AnalyticsFacts day) => $"{Table} {new Coverage(day.Games.Count - day.Missing.Count, day.Games.Count).Of("games")}";

    private static string Sources(AnalysedGame game) => string.Join(" and ", game.Sources.Select(source => source.Title));

    private static string Games(int count) => count == 1 ? "1 game" : $"{count} games";
}
