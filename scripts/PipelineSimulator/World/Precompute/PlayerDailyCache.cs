namespace NbaPipeline.PipelineSimulator;

/// <summary>The players of the date who have played enough this season, of the games whose result is analysed; dated by <c>cache_date</c>.</summary>
internal sealed class PlayerDailyCache(PrecomputePasses passes, Squad squad, HistoryWindows windows) : IPhaseTable
{
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(16);

    public PhaseProcessor Processor => Processors.DailyCache;

    public IEnumerable<PhaseRun> Runs(DateOnly date) => passes.Of(Processor, date, Turn).Select(pass => pass.Run(
        Processor, pass.Found.SelectMany(game => Teams(game, pass)).Sum(team => team.Players), pass.Written.SelectMany(game => Rows(game, pass))));

    private IEnumerable<(string Team, int Players)> Teams(SimulatedGame game, GamePass pass) => new[] { game.Away, game.Home }
        .Select(team => (team, squad.Cached(game, team, windows.Analysed(team, pass.Date.AddDays(-1), pass.Times.StartedAt))));

    private IEnumerable<SimulatedRow> Rows(SimulatedGame game, GamePass pass)
    {
        foreach (var (team, count) in Teams(game, pass))
        {
            var history = windows.Of(team, pass.Date, pass.Times.StartedAt);
            foreach (var name in Squad.Names(team, 0, count))
            {
                yield return new(pass.Times.EndedAt, Processor.Table, new Dictionary<string, object?>
                {
                    ["player_lookup"] = name,
                    ["cache_date"] = pass.Date,
                    ["l5_completeness_pct"] = history.L5Games,
                    ["l10_completeness_pct"] = history.L10Games,
                    ["l7d_completeness_pct"] = history.L7,
                    ["l14d_completeness_pct"] = history.L14,
                    ["is_production_ready"] = history.IsReady,
                    ["processed_at"] = pass.Times.EndedAt,
                    ["created_at"] = pass.Times.EndedAt,
                });
            }
        }
    }
}
