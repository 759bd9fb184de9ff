namespace NbaPipeline.PipelineSimulator;

/// <summary>One row a player and game: the players of the upcoming table, of the games whose result is analysed.</summary>
internal sealed class PlayerCompositeFactors(PrecomputePasses passes, UpcomingPlayerGameContext players, HistoryWindows windows) : IPhaseTable
{
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(8);

    public PhaseProcessor Processor => Processors.Factors;

    public IEnumerable<PhaseRun> Runs(DateOnly date) => passes.Of(Processor, date, Turn).Select(pass => pass.Run(
        Processor, pass.Found.SelectMany(game => Teams(game, pass)).Sum(team => team.Players), pass.Written.SelectMany(game => Rows(game, pass))));

    private IEnumerable<(string Team, int Players)> Teams(SimulatedGame game, GamePass pass) =>
        new[] { game.Away, game.Home }.Select(team => (team, players.Known(game, team, pass.Times.StartedAt)));

    private IEnumerable<SimulatedRow> Rows(SimulatedGame game, GamePass pass)
    {
        var id = DateForm.GameId(game);
        foreach (var (team, count) in Teams(game, pass))
        {
            var history = windows.Of(team, pass.Date, pass.Times.StartedAt);
            foreach (var name in Squad.Names(team, 0, count))
            {
                yield return new(pass.Times.EndedAt, Processor.Table, new Dictionary<string, object?>
                {
                    ["player_lookup"] = name,
                    ["game_id"] = id,
                    ["game_date"] = pass.Date,
                    ["analysis_date"] = pass.Date,
                    ["all_upstreams_ready"] = history.IsReady,
                    ["data_completeness_pct"] = history.Overall,
                    ["is_production_ready"] = history.IsReady,
                    ["processed_at"] = pass.Times.EndedAt,
                });
            }
        }
    }
}
