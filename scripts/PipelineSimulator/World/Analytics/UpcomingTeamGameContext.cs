namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Two rows a game of the same day, under the league's own game id; the rolling windows that health checks average stand here.
/// </summary>
internal sealed class UpcomingTeamGameContext(UpcomingAnalytics upcoming, HistoryWindows windows) : IPhaseTable
{
    public PhaseProcessor Processor => Processors.UpcomingTeams;

    public IEnumerable<PhaseRun> Runs(DateOnly date)
    {
        UpcomingPass? before = null;
        foreach (var pass in upcoming.Passes(Processor, date).Where(pass => pass.IsMorning))
        {
            List<UpcomingTeam> teams = [.. upcoming.Teams(pass, before)];
            List<UpcomingTeam> fresh = teams.FindAll(team => team.WrittenBy(pass.Times) is { Had: 0, Has: > 0 });
            yield return new(Processor, date, pass.Times, teams.Count(team => team.Has > 0), fresh.Select(team => Row(team, date, pass.Times)))
            {
                Covered = UpcomingTeam.NewGames(teams),
            };
            before = pass.Times.Works ? pass : before;
        }
    }

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
