namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The played games by date and by team, and how far the season is. A scenario with games of its own stands in mid-season: it has no start
/// that anybody could know.
/// </summary>
internal sealed class Season(Scenario scenario, IReadOnlyList<SimulatedGame> games)
{
    /// <summary>From 21 October to 3 November 2025 the pipeline had neither precompute rows nor predictions.</summary>
    private const int BootstrapDays = 14;

    private const int EarlyDays = 28;

    private readonly ILookup<DateOnly, SimulatedGame> _byDate = Played(games).ToLookup(game => game.Played!.Value.GameDate);

    private readonly ILookup<string, SimulatedGame> _byTeam = Played(games)
        .SelectMany(game => new[] { (Team: game.Away, game), (Team: game.Home, game) })
        .ToLookup(pair => pair.Team, pair => pair.game, StringComparer.Ordinal);

    private readonly ILookup<DateOnly, SimulatedGame> _calledOff = games.Where(game => game.IsCalledOff).ToLookup(game => game.Planned.GameDate);

    private readonly DateOnly? _opening = scenario.Schedule == Scenario.SeasonSchedule2025
        ? Played(games).Select(game => game.Played!.Value.GameDate).DefaultIfEmpty().First()
        : null;

    public bool HasOpening => _opening is not null;

    public IEnumerable<string> Teams => _byTeam.Select(team => team.Key).Order(StringComparer.Ordinal);

    public IEnumerable<SimulatedGame> On(DateOnly date) => _byDate[date];

    /// <summary>Games that stand on the date until they are called off, and are not played on it.</summary>
    public IEnumerable<SimulatedGame> CalledOffOn(DateOnly date) => _calledOff[date];

    public IEnumerable<SimulatedGame> Of(string team) => _byTeam[team];

    public bool HasGames(DateOnly date) => _byDate.Contains(date);

    public bool IsBootstrap(DateOnly date) => date < _opening?.AddDays(BootstrapDays);

    public bool IsEarly(DateOnly date) => date < _opening?.AddDays(EarlyDays);

    private static IEnumerable<SimulatedGame> Played(IEnumerable<SimulatedGame> games) => games
        .Where(game => game.Played is not null)
        .OrderBy(game => game.Played!.Value.TipUtc)
        .ThenBy(game => game.GameId, StringComparer.Ordinal);
}
