namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The records of what starts the work. Some of these tables were created as late as 27 January 2026; here they exist from the first day on,
/// for their readers run on any stretch of the season.
/// </summary>
internal sealed class OrchestrationTables
{
    private readonly Scenario _scenario;
    private readonly IReadOnlyList<SimulatedGame> _games;
    private readonly PhaseTables _phases;
    private readonly SourceHoldings _holdings;
    private readonly ExpectedSchedule _expected;
    private readonly FailedQueue _queue;
    private readonly StreamingConflicts _conflicts;

    public OrchestrationTables(
        Scenario scenario, IReadOnlyList<SimulatedGame> games, PhaseTables phases, SourceHoldings holdings, StreamingConflicts conflicts)
    {
        (_scenario, _games, _phases, _holdings, _conflicts) = (scenario, games, phases, holdings, conflicts);
        var (slate, outages) = (new Slate(games), new Outages(scenario.Faults));
        Timeline = new(scenario, outages, new(slate, outages.Executes, holdings.Gaps), holdings);
        Errors = new(scenario, slate, outages);
        _expected = new(Timeline, slate, outages);
        _queue = new(scenario, slate);
    }

    public WorkflowTimeline Timeline { get; }

    public ServiceErrors Errors { get; }

    /// <summary>The rows of some dates, made only for the tables that somebody reads; null: all.</summary>
    public IEnumerable<SimulatedRow> Rows(IReadOnlyList<DateOnly> dates, IReadOnlySet<string>? tables)
    {
        IEnumerable<SimulatedRow> If(string table, Func<IEnumerable<SimulatedRow>> rows) => tables?.Contains(table) ?? true ? rows() : [];
        return
        [
            .. If(Tables.WorkflowDecisions, () => dates.SelectMany(Timeline.Decisions).Select(decision => decision.ToRow())),
            .. If(Tables.WorkflowExecutions, () => dates.SelectMany(Timeline.Executions).Select(execution => execution.ToRow())),
            .. If(Tables.ScraperExecutions, () => dates.SelectMany(ScraperRuns).Select(run => run.ToRow())),
            .. If(Tables.ScraperFailures, () => ScraperFailures.Of(dates.SelectMany(Timeline.Executions))),
            .. If(Tables.ExpectedSchedule, () => dates.SelectMany(_expected.Rows)),
            .. If(Tables.PhaseExecutions, () => dates.SelectMany(date =>
                PhaseTransitions.Rows(date, _phases.Runs(date), [.. _holdings.Loads(date)], _holdings.Sources))),
            .. If(Tables.EventLog, () => dates.SelectMany(date =>
                _phases.Runs(date).SelectMany(PipelineEvents.Of).Concat(ScraperRuns(date).SelectMany(PipelineEvents.Of)))),
            .. If(Tables.FailedQueue, () => dates.SelectMany(_queue.Rows)),
            .. If(Tables.ServiceErrors, () => dates.SelectMany(Errors.Rows)),
            .. If(Tables.RunHistory, () => RunStorm.Rows(_scenario)),
            .. Conflicts(tables),
        ];
    }

    private IEnumerable<SimulatedRow> Conflicts(IReadOnlySet<string>? tables) =>
        _conflicts.Rows(_games).Where(row => tables?.Contains(row.Table) ?? true);

    /// <summary>Those of the workflows, and those of the jobs that bring the rows in between.</summary>
    private IEnumerable<ScraperRun> ScraperRuns(DateOnly date) => Timeline.Executions(date).SelectMany(execution => execution.Runs)
        .Concat(_holdings.Loads(date).Select(load =>
            new ScraperRun(load.Scraper, Workflow: null, date, load.At.AddMinutes(-1), load.At, ScraperRun.Success) { RowCount = load.Rows }));
}
