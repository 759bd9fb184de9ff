namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// A table about the whole league, whoever plays: its rows say that the processor ran, not that the date's games were covered. A team enters
/// once enough of its games are analysed, so both such tables are empty for weeks after the season's opening.
/// </summary>
internal abstract class LeagueTable(Season season, PrecomputePasses passes, HistoryWindows windows, RunPlan plan) : IPhaseTable
{
    public abstract PhaseProcessor Processor { get; }

    public IEnumerable<PhaseRun> Runs(DateOnly date)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pass in passes.Of(Processor, date, TimeSpan.Zero))
        {
            List<(string Key, SimulatedRow Row)> found = pass.Times.Works ? [.. Teams(date, pass.Times).SelectMany(team => Rows(team, date, pass.Times))] : [];
            List<SimulatedRow> fresh = [.. found.Where(row => written.Add(row.Key)).Select(row => row.Row)];
            yield return new(Processor, date, pass.Times, found.Count, pass.Times.IsAnew ? found.Select(row => row.Row) : fresh)
            {
                Covered = fresh.Count > 0 ? [.. season.On(date).Select(game => game.GameId)] : [],
            };
        }
    }

    protected abstract IEnumerable<(string Key, SimulatedRow Row)> Of(string team, int analysedGames, DateOnly date, DateTimeOffset at);

    private IEnumerable<string> Teams(DateOnly date, RunTimes times)
    {
        List<string> all = [.. season.Teams];
        return all.Where(team => plan.Sees(Processor, date, team, all, times.StartedAt));
    }

    private IEnumerable<(string Key, SimulatedRow Row)> Rows(string team, DateOnly date, RunTimes times) =>
        Of(team, windows.Analysed(team, date, times.StartedAt), date, times.EndedAt);
}
