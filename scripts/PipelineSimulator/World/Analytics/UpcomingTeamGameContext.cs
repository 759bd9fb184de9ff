namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Two rows a game of the same day, under the league's own game id; the rolling windows that health checks average stand here.
/// </summary>
internal sealed class UpcomingTeamGameContext(UpcomingAnalytics upcoming, HistoryWindows windows) : IPhaseTable
{
    public PhaseProcessor Processor { get; } = new("UpcomingTeamGameContextProcessor", "phase_3_analytics", Tables.UpcomingTeams);

    public IEnumerable<PhaseRun> Runs(DateOnly date) => upcoming.Passes(Processor, date).Where(pass => pass.IsMorning).Select(pass =>
    {
        List<UpcomingTeam> teams = [.. upcoming.Teams(pass, before: null)];
        return new PhaseRun(Processor, date, pass.Times, teams.Count, [.. teams.Select(team => Row(team, date, pass.Times))]);
    });

    private SimulatedRow Row(UpcomingTeam team, DateOnly date, RunTimes times)
    {
        var history = windows.Of(team.Team, date, times.StartedAt);
        return new(times.EndedAt, Processor.Table, new Dictionary<string, object?>
        {
            ["team_abbr"] = team.Team,
            ["game_id"] = team.Game.GameId,
            ["game_date"] = date,
            ["l7d_completeness_pct"] = history.L7,
            ["l14d_completeness_pct"] = history.L14,
            ["completeness_percentage"] = history.Overall,
            ["is_production_ready"] = history.IsReady,
            ["created_at"] = times.EndedAt,
            ["processed_at"] = times.EndedAt,
        });
    }
}
