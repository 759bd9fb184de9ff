using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs of one game date: the games that raw sources have, and what analytics has of each.</summary>
/// <param name="Slate">The games of the date.</param>
/// <param name="Games">The expected games of which some active source has a box score.</param>
/// <param name="LastWritten">The newest row of analytics.</param>
/// <param name="Unfinished">Games that the schedule does not call Final, though a source has them.</param>
public sealed record AnalyticsFacts(
    Slate Slate, IReadOnlyList<AnalysedGame> Games, DateTimeOffset? LastWritten, IReadOnlyList<string> Unfinished)
{
    /// <summary>The active sources that could not be asked.</summary>
    public IReadOnlyList<BlindSpot> Unknown { get; init; } = [];

    public DateOnly Date => Slate.Date;

    /// <summary>A source that could not be asked matters only where the date may have games.</summary>
    public bool IsUnsure => Unknown.Count > 0 && Slate.HasCandidates;

    public IReadOnlyList<AnalysedGame> Missing => [.. Games.Where(game => !game.IsThere)];

    public static AnalyticsFacts Of(
        Slate slate, IReadOnlyList<GameSighting> rows, IReadOnlyList<GameSighting> analysed, IReadOnlyList<RawSource> sources)
    {
        var raw = rows.Where(row => row.ShowsThatItWasPlayed && row.Key is not null).ToLookup(row => row.Key!.Value);
        var ready = analysed.Where(row => row.Key is not null).ToLookup(row => row.Key!.Value);
        List<AnalysedGame> games = [.. slate.Expected.Select(game => GameOf(game, [.. raw[game.Key]], [.. ready[game.Key]], sources)).OfType<AnalysedGame>()];
        var open = rows.Where(row => row is { Witness: GameSighting.Schedule, Key: not null } && row.GameDate == slate.Date)
            .GroupBy(row => row.Key!.Value)
            .Where(snapshots => snapshots.MaxBy(row => row.LastSeen)!.Status is ScheduleStatus.Scheduled or ScheduleStatus.InProgress)
            .Select(snapshots => snapshots.Key)
            .ToHashSet();
        return new AnalyticsFacts(
            slate, games, analysed.Where(row => row.GameDate == slate.Date).Max(row => row.LastSeen),
            [.. games.Where(game => open.Contains(game.Game.Key)).Select(game => game.Game.Label)]);
    }

    // Any source will do, so a game is there with the first of them; a source may write a game more than once, and then its newest row counts.
    private static AnalysedGame? GameOf(
        SlateGame game, IReadOnlyList<GameSighting> raw, IReadOnlyList<GameSighting> ready, IReadOnlyList<RawSource> sources)
    {
        var holders = sources.Where(source => raw.Any(row => row.Witness == source.Name)).ToList();
        return holders.Count == 0 ? null : new AnalysedGame(
            game,
            holders,
            holders.Min(source => raw.Where(row => row.Witness == source.Name).Max(row => row.LastSeen)) ?? game.ExpectedEnd,
            ready.Sum(row => row.RowCount),
            ready.Select(row => row.PlayerCount).DefaultIfEmpty().Max());
    }
}
