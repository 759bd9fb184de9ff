namespace NbaPipeline.PipelineSimulator;

/// <summary>One row a player and game to come, with what is known of his team's last month.</summary>
internal sealed class UpcomingPlayerGameContext(UpcomingAnalytics upcoming, HistoryWindows windows, PropLines lines) : IPhaseTable
{
    public PhaseProcessor Processor => Processors.UpcomingPlayers;

    public IEnumerable<PhaseRun> Runs(DateOnly date)
    {
        UpcomingPass? before = null;
        foreach (var pass in upcoming.Passes(Processor, date))
        {
            List<UpcomingTeam> teams = [.. upcoming.Teams(pass, before)];
            yield return new(Processor, date, pass.Times, teams.Sum(team => team.Has),
                teams.Concat(upcoming.Doomed(pass, before, date)).SelectMany(team => Rows(team.WrittenBy(pass.Times), date, pass.Times)))
            {
                Covered = UpcomingTeam.NewGames(teams),
            };
            before = pass.Times.Works ? pass : before;
        }
    }

    /// <summary>How many players of a team the table holds at a moment; 0 while it does not know the game.</summary>
    public int Known(SimulatedGame game, string team, DateTimeOffset at) =>
        upcoming.Count(upcoming.Passes(Processor, game.Played!.Value.GameDate).LastOrDefault(pass => pass.Times.Works && pass.Times.EndedAt <= at), game, team);

    private IEnumerable<SimulatedRow> Rows(UpcomingTeam team, DateOnly date, RunTimes times)
    {
        var history = windows.Of(team.Team, date, times.StartedAt);
        var id = DateForm.GameId(team.Game, date);
        return Enumerable.Range(team.Had, team.Has - team.Had)
            .Select(player => Row(lines.Of(team.Game, team.Team, player), id, date, history, times.EndedAt));
    }

    private SimulatedRow Row(PropLine line, string id, DateOnly date, TeamHistory history, DateTimeOffset at) =>
        new(at, Processor.Table, new Dictionary<string, object?>
        {
            ["player_lookup"] = line.Lookup,
            ["game_id"] = id,
            ["game_date"] = date,
            ["has_prop_line"] = line.IsActual,
            ["current_points_line"] = line.IsActual ? line.Value : null,
            ["expected_games_count"] = (long)history.Expected,
            ["actual_games_count"] = (long)history.Found,
            ["missing_games_count"] = (long)(history.Expected - history.Found),
            ["completeness_percentage"] = history.Overall,
            ["is_production_ready"] = history.IsReady,
            ["all_windows_complete"] = history.IsReady,
            ["l5_completeness_pct"] = history.L5Games,
            ["l10_completeness_pct"] = history.L10Games,
            ["l7d_completeness_pct"] = history.L7,
            ["l14d_completeness_pct"] = history.L14,
            ["l30d_completeness_pct"] = history.Overall,
            ["created_at"] = at,
            ["processed_at"] = at,
        });
}
