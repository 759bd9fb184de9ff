using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says what the judge found: titles, games with their tips, named patterns, the command to type.</summary>
internal static class BoxScoreWords
{
    public static Fingerprint MissingFingerprint(RawSource source, DateOnly date) => new(Phase.Raw, source.Name, date);

    public static Fingerprint SurplusFingerprint(RawSource source, DateOnly date) => new(Phase.Raw, $"{source.Name}-surplus", date);

    public static Finding Missing(BrokenTier broken, BoxScoreThresholds thresholds, DateTimeOffset now)
    {
        var day = broken.Day;
        var due = day.Games.Where(game => game.IsDueAt(now)).ToList();
        var missing = due.Where(game => !game.IsCovered).ToList();
        var nowhere = missing.Where(game => !broken.Facts.Sources.Any(source => source.Covers(game.Game.Key))).ToList();
        var coverage = new Coverage(due.Count - missing.Count, due.Count);
        return new Finding
        {
            Fingerprint = MissingFingerprint(day.Source, day.Date),
            Severity = broken.Severity,
            What = $"{day.Source.Title} box scores",
            HowBad = coverage.Of("games"),
            Observed = Games(coverage.Observed),
            Expected = $"{Games(coverage.Expected)} due",
            Threshold = broken.Rule,
            Since = missing.Min(game => game.DueAt),
            Impact = ImpactOf(broken, nowhere),
            Missing = broken.Complete is null ? [.. nowhere.Select(game => game.Game.Label)] : [],
            Details = [.. missing.Select(game => $"{game.Game.Label}, tip {TimeText.Both(game.Game.Tip)}{Hollow(game)}")],
            Patterns = [.. BoxScorePatterns.Of(day, due, missing, thresholds)],
            Command = BackfillCommand.ForSource(day.Source, day.Date, PipelineClock.GameDateAt(now)),
        };
    }

    public static Finding Surplus(SourceDay day, DateTimeOffset now)
    {
        var doubled = day.Games.Where(game => game.HasSurplus).ToList();
        var (rows, players) = (doubled.Sum(game => game.RowCount), doubled.Sum(game => game.PlayerCount));
        return new Finding
        {
            Fingerprint = SurplusFingerprint(day.Source, day.Date),
            Severity = Severity.Warning,
            What = $"{day.Source.Title} box score duplicates",
            HowBad = $"{rows} rows for {players} players",
            Observed = $"{rows} rows",
            Expected = $"{players} rows, one a player and game",
            Threshold = "Warning above 100 % of distinct players",
            Since = day.LastSeen ?? now,
            Impact = "Sums and averages built on these rows count players twice",
            Details = [.. doubled.Select(game => $"{game.Game.Label}: {game.RowCount} rows for {game.PlayerCount} players")],
        };
    }

    public static DateVerdict DateOf(BoxScoreFacts day, Outcome outcome, DateTimeOffset now) => new(day.Slate.Date, outcome, outcome switch
    {
        Outcome.NoGames => "no counting games on this date",
        Outcome.NotDue when day.Sources.Count == 0 => "no source counts on this date: nothing is due",
        Outcome.NotDue => $"nothing is due before {TimeText.Both(day.Sources.SelectMany(source => source.Games).Min(game => game.DueAt))}",
        _ => string.Join("; ", day.Sources.Select(source => Tally(source, now)).Concat(day.Unknown.Keys.Select(title => $"{title} unknown"))),
    });

    public static IEnumerable<string> NotesOf(BoxScoreFacts day) =>
        day.Slate.Noteworthy.Select(game => $"{day.Slate.Date:yyyy-MM-dd} {game.Label}: {game.Reason}; not expected on this date.");

    public static IEnumerable<BlindSpot> UnknownsOf(BoxScoreFacts day) =>
        day.Unknown.Select(source => new BlindSpot(source.Key, source.Value));

    private static string ImpactOf(BrokenTier broken, List<GameCoverage> nowhere)
    {
        var games = string.Join(", ", nowhere.Select(game => game.Game.Label));
        return (broken.Complete, nowhere) switch
        {
            ({ } complete, _) => $"Users not affected: second source complete ({complete.Title})",
            (null, []) => "Users hardly affected: another source holds each of these games, though no source is complete",
            _ when broken.Facts.Unknown.Keys.ToList() is { Count: > 0 } unknown =>
                $"Users affected unless {string.Join(" or ", unknown)}, which could not be checked, holds {games}: no other source does",
            _ => $"Users affected: no active source holds {games}; phases 3 to 6 run on the hole",
        };
    }

    private static string Tally(SourceDay day, DateTimeOffset now)
    {
        var due = day.Games.Where(game => game.IsDueAt(now)).ToList();
        return day.Games.Count == 0 ? $"{day.Source.Title} no games"
            : due.Count == 0 ? $"{day.Source.Title} not due before {TimeText.Both(day.Games.Min(game => game.DueAt))}"
            : $"{day.Source.Title} {new Coverage(due.Count(game => game.IsCovered), due.Count)}";
    }

    private static string Games(int count) => count == 1 ? "1 game" : $"{count} games";

    private static string Hollow(GameCoverage game) => game.RowCount > 0 ? ", rows but nobody played: a pre-game file" : "";
}
