using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What one processor's table holds of one date, by the grain of its rows: games where it can name them, else whether it has rows at all.</summary>
public sealed record ProcessorDay(
    Processor Processor, long RowCount, IReadOnlyList<SlateGame> Covered, IReadOnlyList<SlateGame> Missing, DateTimeOffset? LastSeen)
{
    private const long TeamsOfAGame = 2;

    public static ProcessorDay Of(Processor processor, Slate slate, IReadOnlyList<GameSighting> sightings)
    {
        var rows = sightings.Where(row => row.GameDate == slate.Date).ToList();
        var byGame = rows.Where(row => row.Key is not null).ToLookup(row => row.Key!.Value);
        var split = slate.Expected.ToLookup(game => NamesGames(processor) ? Covers(processor, [.. byGame[game.Key]]) : rows.Count > 0);
        return new ProcessorDay(processor, rows.Sum(row => row.RowCount), [.. split[true]], [.. split[false]], rows.Max(row => row.LastSeen))
        {
            Distinct = rows.Sum(row => row.PlayerCount),
        };
    }

    /// <summary>Players or teams, each counted once a game: what a repair must not make fewer.</summary>
    public long Distinct { get; init; }

    public Coverage Games => new(Covered.Count, Covered.Count + Missing.Count);

    public bool HasRows => RowCount > 0;

    /// <summary>"PDC (player_daily_cache): 204 rows".</summary>
    public override string ToString() => $"{Processor.Abbreviation} ({Processor.Name}): " + this switch
    {
        { HasRows: false } => "no rows",
        _ when NamesGames(Processor) => $"{Games.Of("games")}, {RowCount} rows",
        _ => $"{RowCount} rows",
    };

    private static bool NamesGames(Processor processor) => processor.Grain is ProcessorGrain.PlayerGame or ProcessorGrain.TeamGame;

    // A team's table is whole with one row of each team, however many players there were.
    private static bool Covers(Processor processor, IReadOnlyList<GameSighting> rows) => processor.Grain is ProcessorGrain.TeamGame
        ? rows.Sum(row => row.PlayerCount) >= TeamsOfAGame
        : rows.Count > 0;
}
