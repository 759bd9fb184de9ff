namespace NbaPipeline.PipelineSimulator;

/// <summary>One row for each player who appeared in an analysed game, whichever source had it: 21.7 a game in the season's record.</summary>
internal sealed class PlayerGameSummary(OvernightAnalytics overnight, Func<SimulatedGame, DateTimeOffset, string> sourceOf, int seed) : IPhaseTable
{
    public PhaseProcessor Processor => Processors.Players;

    public IEnumerable<PhaseRun> Runs(DateOnly date) => overnight.Passes(date).Select(pass => pass.Run(
        Processor, pass.Found.Sum(game => Appeared(game).Count()), pass.Written.SelectMany(game => Rows(game, pass.Times))));

    private IEnumerable<PlayerLine> Appeared(SimulatedGame game) => PlayerLine.Of(game, seed).Where(line => line.Minutes > 0);

    private IEnumerable<SimulatedRow> Rows(SimulatedGame game, RunTimes times)
    {
        var (id, source, at) = (DateForm.GameId(game), sourceOf(game, times.StartedAt), times.EndedAt);
        return Appeared(game).Select(line => new SimulatedRow(at, Processor.Table, new Dictionary<string, object?>
        {
            ["player_lookup"] = line.Lookup,
            ["game_id"] = id,
            ["game_date"] = game.Played!.Value.GameDate,
            ["team_abbr"] = line.Team,
            ["opponent_team_abbr"] = line.Team == game.Home ? game.Away : game.Home,
            ["season_year"] = 2025L,
            ["points"] = (long)line.Points,
            ["minutes_played"] = (decimal)line.Minutes,
            ["is_active"] = true,
            ["player_status"] = line.Status,
            ["is_dnp"] = false,
            ["primary_source_used"] = source,
            ["processed_with_issues"] = false,
            ["quality_tier"] = "gold",
            ["quality_score"] = 100.0,
            ["created_at"] = at,
            ["processed_at"] = at,
        }));
    }
}
