using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>One game date as repairs see it: its games, which of them the schedule does not end, and what the sources hold.</summary>
/// <param name="Slate">The games.</param>
/// <param name="Unfinished">Those that count and are not Final in the schedule.</param>
/// <param name="Sources">The active sources that could be asked.</param>
/// <param name="Silent">Those that could not, with the reason.</param>
internal sealed record RecoveryDay(
    Slate Slate, IReadOnlyList<SlateGame> Unfinished, IReadOnlyList<SourceDay> Sources, IReadOnlyDictionary<RawSource, Blindness> Silent)
{
    public DateOnly Date => Slate.Date;

    public bool IsOverAt(DateTimeOffset now) => Date < PipelineClock.GameDateAt(now);

    /// <summary>Games that no source holds, so that nothing after them can either.</summary>
    public bool HasHoles => Slate.Expected.Any(game => !Sources.Any(source => source.Covers(game.Key)));

    public IReadOnlyList<RecoveryKey> RawKeys =>
        [.. Sources.Select(day => day.Source).Concat(Silent.Keys).Select(source => new RecoveryKey(RecoveryAction.Scrape, source.Name, Date))];

    public long Players => Sources.Sum(source => source.Games.Sum(game => game.PlayerCount));

    /// <summary>Why what is made of finished games may not be made yet; null: they are over.</summary>
    public string? NotOver => Unfinished.Count == 0 ? null : $"not Final in the schedule: {string.Join(", ", Unfinished.Select(game => game.Label))}";

    public static RecoveryDay Of(
        Slate slate, IReadOnlyList<RawSource> active, IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>> seen) => new(
        slate,
        [.. slate.Expected.Where(game => NewestOf(game, seen)?.Status != ScheduleStatus.Final)],
        [.. active.Where(source => Known(seen, source.Name) is not null).Select(source => SourceDay.Of(source, slate, Known(seen, source.Name)!))],
        active.Where(source => Known(seen, source.Name) is null)
            .ToDictionary(source => source, source => ((Evidence<IReadOnlyList<GameSighting>>.Unknown)seen[source.Name]).Why));

    private static GameSighting? NewestOf(SlateGame game, IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>> seen) =>
        Known(seen, GameSighting.Schedule)!.Where(row => row.Key == game.Key).OrderBy(row => row.LastSeen).ThenBy(row => row.Status).LastOrDefault();

    private static IReadOnlyList<GameSighting>? Known(IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>> seen, string witness) =>
        (seen.GetValueOrDefault(witness) as Evidence<IReadOnlyList<GameSighting>>.Known)?.Value;
}
