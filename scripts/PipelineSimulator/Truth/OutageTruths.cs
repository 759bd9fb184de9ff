namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults that stop work from being started: by whatever the fault alone keeps from happening, in decisions, executions, jobs and grading,
/// and by the data that comes late for it.
/// </summary>
internal sealed class OutageTruths(PipelineWorld world, WorkflowTimeline timeline) : ITruthGroup
{
    private readonly FaultReach _reach = new(world);

    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.OrchestratorDown or FaultKinds.DecisionsNotExecuted or FaultKinds.ServiceDown or FaultKinds.LockStuck
            or FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused or FaultKinds.SchedulerJobMisdirected
            or FaultKinds.ConsumerMissing => OfOutage(fault),
        FaultKinds.ExecutionHidesFailures => RuleBreak.Combine(fault, [.. new WorkflowBreaks(world, timeline, _reach).HiddenFailures(fault)], []),
        _ => null,
    };

    private FaultTruth OfOutage(Fault fault)
    {
        var workflows = new WorkflowBreaks(world, timeline, _reach);
        var (moved, lastArrival) = _reach.Moved(fault);
        List<RuleBreak> breaks =
        [
            .. workflows.MissedDecisions(fault),
            .. workflows.MissedExecutions(fault),
            .. new TargetBreaks(_reach).Of(fault),
            .. new GradingBreaks(world, _reach).Of(fault),
        ];
        var truth = RuleBreak.Combine(fault, breaks,
        [
            .. workflows.Windows(fault),
            .. Locks(fault),
            .. moved,
            .. _reach.OfJobs(fault, TargetBreaks.Idle(fault)),
            .. MessagesOf(fault),
        ]);
        return truth with { EndsAt = truth.EndsAt < lastArrival ? lastArrival : truth.EndsAt };
    }

    private IEnumerable<Cell> Locks(Fault fault) => fault is { Kind: FaultKinds.LockStuck } or { Kind: FaultKinds.OrchestratorDown, Reason: "lock" }
        ? _reach.Touched(fault).Select(date => new Cell(Entities.Orchestration, Entities.Locks, date))
        : [];

    /// <summary>What the readers of a topic would have made of its messages: those of the night before, and of the same day.</summary>
    private IEnumerable<Cell> MessagesOf(Fault fault) => fault.Kind == FaultKinds.ConsumerMissing && PhaseAfter(fault.Topic!) is { } phase
        ? FaultReach.From(phase, _reach.Touched(fault).SelectMany(day => new[] { day.AddDays(-1), day }).Where(date => world.PlayedOn(date).Any()))
        : [];

    private static int? PhaseAfter(string topic) => topic switch
    {
        "nba-phase2-raw-complete" => Entities.Analytics,
        "nba-phase3-analytics-complete" => Entities.Precompute,
        "nba-phase4-precompute-complete" or "nba-predictions-trigger" => Entities.Predictions,
        Outages.GradingTopic => Entities.Grading,
        _ => null,
    };
}
