namespace NbaPipeline.PipelineSimulator;

/// <summary>All players of the league with enough games: none before November, 21 on 7 November 2025, about 445 in January 2026.</summary>
internal sealed class PlayerShotZoneAnalysis(Season season, PrecomputePasses passes, HistoryWindows windows, RunPlan plan, int seed)
    : LeagueTable(season, passes, windows, plan)
{
    private const int GamesNeeded = 9;
    private const double RegularsOfATeam = 8.5;
    private const double GamesUntilRegulars = 1.5;
    private const double LaterPlayersAGame = 0.2;
    private const double Most = 14.8;

    public override PhaseProcessor Processor => Processors.ShotZones;

    protected override IEnumerable<(string Key, SimulatedRow Row)> Of(string team, int analysedGames, DateOnly date, DateTimeOffset at) =>
        Squad.Names(team, 0, Players(team, analysedGames)).Select(name => (name, new SimulatedRow(at, Processor.Table, new Dictionary<string, object?>
        {
            ["player_lookup"] = name,
            ["analysis_date"] = date,
            ["processed_at"] = at,
        })));

    private int Players(string team, int analysedGames)
    {
        var enough = Math.Max(0, analysedGames - GamesNeeded);
        var players = (RegularsOfATeam * (1 - Math.Exp(-enough / GamesUntilRegulars))) + (LaterPlayersAGame * enough);
        return enough == 0 ? 0 : (int)(Math.Min(Most, players) + Dice.Unit(seed, team, "zones"));
    }
}
