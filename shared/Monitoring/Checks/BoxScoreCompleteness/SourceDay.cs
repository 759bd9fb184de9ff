using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One source on one game date: every expected game matched on date and both teams, and what matches no game.</summary>
public sealed record SourceDay(
    RawSource Source, DateOnly Date, IReadOnlyList<GameCoverage> Games, IReadOnlyList<string> Strangers, DateTimeOffset? LastSeen)
{
    public static SourceDay Of(RawSource source, Slate slate, IReadOnlyList<GameSighting> sightings)
    {
        var rows = sightings.Where(row => row.GameDate == slate.Date).ToList();
        var byGame = rows.Where(row => row.Key is not null).ToLookup(row => row.Key!.Value);
        var known = slate.Games.Select(game => game.Key).ToHashSet();

        return new SourceDay(
            source,
            slate.Date,
            [.. slate.Expected.Select(game => CoverageOf(source, game, [.. byGame[game.Key]]))],
            [.. rows.Where(row => row.Key is not { } key || !known.Contains(key)).Select(row => $"{row.Away}@{row.Home}")],
            rows.Max(row => row.LastSeen));
    }

    public bool IsCompleteAt(DateTimeOffset now) => Games.Where(game => game.IsDueAt(now)).All(game => game.IsCovered);

    public bool Covers(GameKey key) => Games.Any(game => game.Game.Key == key && game.IsCovered);

    // A game stored under two keys is there twice: its players are counted once, its rows all.
    private static GameCoverage CoverageOf(RawSource source, SlateGame game, IReadOnlyList<GameSighting> rows) => new(
        game,
        source.DueAt(game),
        rows.Sum(row => row.RowCount),
        rows.Select(row => row.PlayerCount).DefaultIfEmpty().Max(),
        rows.Any(row => row.ShowsThatItWasPlayed));
}
