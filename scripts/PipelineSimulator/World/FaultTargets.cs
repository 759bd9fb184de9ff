namespace NbaPipeline.PipelineSimulator;

/// <summary>The games that a fault is about, worked out once for all who ask.</summary>
internal sealed class FaultTargets
{
    private readonly Dictionary<string, HashSet<string>> _gamesOfFault;
    private readonly IReadOnlyList<SimulatedGame> _played;

    public FaultTargets(Scenario scenario, IReadOnlyList<SimulatedGame> games)
    {
        _played = [.. games.Where(game => game.Played is not null)];
        _gamesOfFault = scenario.Faults.ToDictionary(fault => fault.Id, fault => Ids(fault, games), StringComparer.Ordinal);
    }

    public bool Hits(Fault fault, SimulatedGame game) => Names(fault, game.GameId);

    public bool Names(Fault fault, string gameId) => _gamesOfFault[fault.Id].Contains(gameId);

    /// <summary>The game dates of a fault, given as such or by its games.</summary>
    public IEnumerable<DateOnly> Dates(Fault fault) => fault.GameReferences.Count == 0
        ? fault.GameDates
        : _played.Where(game => Hits(fault, game)).Select(game => game.Played!.Value.GameDate).Distinct();

    private static HashSet<string> Ids(Fault fault, IReadOnlyList<SimulatedGame> games)
    {
        var references = fault.GameReferences.Select(text => GameReference.TryParse(text)!).ToList();
        var named = games.Where(game => references.Exists(reference => reference.Names(game.Facts)));
        var dated = games.Where(game => game.Played is { } played && fault.GameDates.Contains(played.GameDate));
        var hit = references.Count > 0 ? named : fault.Count is { } count ? Latest(dated, count) : dated;
        return [.. hit.Select(game => game.GameId)];
    }

    /// <summary>
    /// Where only a number is given, the last games of each night are hit: three in four of the real gaps were late Pacific games.
    /// </summary>
    private static IEnumerable<SimulatedGame> Latest(IEnumerable<SimulatedGame> games, int count) => games
        .GroupBy(game => game.Played!.Value.GameDate)
        .SelectMany(night => night.OrderByDescending(game => game.Played!.Value.TipUtc)
            .ThenBy(game => game.GameId, StringComparer.Ordinal)
            .Take(count));
}
