namespace NbaPipeline.PipelineSimulator;

/// <summary>What stands in the tables at one moment, for a service that looks before it works.</summary>
internal sealed class WorldView(PipelineWorld world, DateTimeOffset at)
{
    private const int Final = 3;

    public IReadOnlyList<SimulatedRow> Rows(string table, DateOnly date) =>
        Harm.Standing(world.Rows(new HashSet<string> { table }).Where(row => row.At <= at && Tables.DateOf(row.Values) == date));

    public int Count(string table, DateOnly date) => Rows(table, date).Count;

    public HashSet<string> Games(string table, DateOnly date) => [.. Rows(table, date).Select(row => row.Values["game_id"]).OfType<string>()];

    /// <summary>The games of a date that the schedule does not call final, by its newest row of each.</summary>
    public IReadOnlyList<string> NotFinal(DateOnly date) =>
        [.. Newest(date).Where(game => game.Value < Final).Select(game => game.Key)];

    public int FinalGames(DateOnly date) => Newest(date).Count(game => game.Value >= Final);

    private IEnumerable<KeyValuePair<string, long>> Newest(DateOnly date) => Rows(Tables.Schedule, date)
        .GroupBy(row => (string)row.Values["game_id"]!)
        .Select(game => KeyValuePair.Create(game.Key, (long)game.MaxBy(row => row.At)!.Values["game_status"]!));
}
