using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>The schedule and the raw sources as outputs: by the same ages that their alerts use.</summary>
internal static class RawOutputs
{
    public static OutputFact Schedule(RecoveryDay day, StalenessThresholds thresholds, DateTimeOffset now)
    {
        var stale = day.Unfinished.Where(game => now >= game.Tip + thresholds.WarningAfter).ToList();
        var final = day.Slate.Expected.Count - day.Unfinished.Count;
        return new(new(RecoveryAction.Refresh, "schedule", day.Date), "schedule")
        {
            IsShort = stale.Count > 0,
            DueAt = stale.Select(game => game.Tip + thresholds.WarningAfter).DefaultIfEmpty(now).Min(),
            NextDueAt = Next(day.Unfinished.Except(stale).Select(game => game.Tip + thresholds.WarningAfter)),
            Words = new Coverage(final, day.Slate.Expected.Count).Of("games Final"),
            Distinct = final,
            Rows = final,
            Input = FormattableString.Invariant($"unfinished:{stale.Count}"),
        };
    }

    public static IEnumerable<OutputFact> Sources(RecoveryDay day, BoxScoreThresholds thresholds, DateTimeOffset now) =>
    [
        .. day.Sources.Select(source => SourceOf(day, source, thresholds, now)),
        .. day.Silent.Select(silent => new OutputFact(new(RecoveryAction.Scrape, silent.Key.Name, day.Date), silent.Key.Title)
        {
            DueAt = now, Words = "not known", Unknown = silent.Value,
        }),
    ];

    private static OutputFact SourceOf(RecoveryDay day, SourceDay source, BoxScoreThresholds thresholds, DateTimeOffset now)
    {
        var missing = source.Games.Where(game => !game.IsCovered && now >= DueAt(game, thresholds)).ToList();
        return new(new(RecoveryAction.Scrape, source.Source.Name, day.Date), source.Source.Title)
        {
            IsShort = missing.Count > 0,
            DueAt = missing.Select(game => DueAt(game, thresholds)).DefaultIfEmpty(now).Min(),
            NextDueAt = Next(source.Games.Where(game => !game.IsCovered).Except(missing).Select(game => DueAt(game, thresholds))),
            Words = new Coverage(source.Games.Count(game => game.IsCovered), source.Games.Count).Of("games"),
            Distinct = source.Games.Sum(game => game.PlayerCount),
            Rows = source.Games.Sum(game => game.RowCount),
            LastSeen = source.LastSeen,
            Input = FormattableString.Invariant($"games:{source.Games.Count}"),
        };
    }

    private static DateTimeOffset? Next(IEnumerable<DateTimeOffset> times) => times.Select(time => (DateTimeOffset?)time).Min();

    private static DateTimeOffset DueAt(GameCoverage game, BoxScoreThresholds thresholds) =>
        game.Game.ExpectedEnd + thresholds.InfoAfter is var told && told > game.DueAt ? told : game.DueAt;
}
