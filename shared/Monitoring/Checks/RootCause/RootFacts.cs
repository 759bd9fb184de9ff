using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that is known of one date on its way from the schedule to the grades.</summary>
public sealed record RootFacts(Slate Slate, ILookup<string, GameSighting> Held, RootRecords Records, FeatureFacts Features, DateTimeOffset Now)
{
    public IReadOnlyList<OpenConflict> Conflicts { get; init; } = [];

    public IReadOnlyList<GradedGame> Grades { get; init; } = [];

    /// <summary>The sources that count on the date.</summary>
    public required IReadOnlyList<RawSource> Sources { get; init; }

    /// <summary>When the season opened, if the schedule shows it.</summary>
    public DateOnly? Opening { get; init; }

    public DateOnly Date => Slate.Date;

    /// <summary>Games that the schedule does not call over, long after they must be.</summary>
    public IReadOnlyList<SlateGame> Unfinished => [.. Slate.Expected.Where(game => Now >= game.Tip + SlateThresholds.GameLength
        && RowsOf(GameSighting.Schedule, game).MaxBy(row => row.LastSeen)?.Status != ScheduleStatus.Final)];

    /// <summary>Whether an output holds a game: of a source, with somebody who played.</summary>
    public bool Has(string output, SlateGame game) => RowsOf(output, game).Any(row => IsSource(output) ? row.ShowsThatItWasPlayed : row.RowCount > 0);

    public bool IsInAnySource(SlateGame game) => Sources.Any(source => Has(source.Name, game));

    public bool IsEmpty(string output) => Held[output].All(row => row.GameDate != Date || row.RowCount == 0);

    public long PlayersIn(string output, SlateGame game) => RowsOf(output, game).Select(row => row.PlayerCount).DefaultIfEmpty().Max();

    /// <summary>When the first source had the game.</summary>
    public DateTimeOffset? CameAt(SlateGame game) => Sources.SelectMany(source => RowsOf(source.Name, game)).Where(row => row.ShowsThatItWasPlayed).Min(row => row.FirstSeen);

    /// <summary>When an output first had a game, or anything of the date.</summary>
    public DateTimeOffset? FirstOf(string output, SlateGame? game) =>
        (game is null ? Held[output].Where(row => row.GameDate == Date) : RowsOf(output, game)).Where(row => row.RowCount > 0).Min(row => row.FirstSeen);

    public OpenConflict? ConflictOf(RawSource source, SlateGame game) => Conflicts.FirstOrDefault(conflict =>
        conflict.GameDate == Date && DatedGameId.KeyOf(Date, conflict.GameId) == game.Key
        && RecordedProcessor.Of(conflict.ProcessorName, "2") == new RecordedProcessor(Phase.Raw, source.Name));

    /// <summary>What an output holds of a game, which some tables name by its teams and others by an id.</summary>
    public IReadOnlyList<GameSighting> RowsOf(string output, SlateGame game) =>
        [.. Held[output].Where(row => row.GameDate == Date && (row.Key is { } key ? key == game.Key : row.GameId == game.GameId))];

    private bool IsSource(string output) => Sources.Any(source => source.Name == output);
}
