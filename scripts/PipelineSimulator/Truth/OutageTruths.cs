namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Faults that stop work from being started: by whatever the fault alone keeps from happening in decisions, executions and jobs, and by what
/// the data lacks for it.
/// </summary>
internal sealed class OutageTruths(PipelineWorld world, WorkflowTimeline timeline, Counterfactual counterfactual) : ITruthGroup
{
    private readonly FaultReach _reach = new(world);

    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.OrchestratorDown or FaultKinds.DecisionsNotExecuted or FaultKinds.ServiceDown or FaultKinds.LockStuck
            or FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused or FaultKinds.SchedulerJobMisdirected
            or FaultKinds.ConsumerMissing => OfOutage(fault),
        FaultKinds.SchedulerJobIdentity => RuleBreak.Combine(fault, [.. new TargetBreaks(_reach).Of(fault)], []),
        FaultKinds.ExecutionHidesFailures => RuleBreak.Combine(fault, [.. new WorkflowBreaks(world, timeline, _reach).HiddenFailures(fault)], []),
        _ => null,
    };

    private FaultTruth OfOutage(Fault fault)
    {
        var workflows = new WorkflowBreaks(world, timeline, _reach);
        var later = counterfactual.Of(fault);
        return RuleBreak.Combine(
            fault,
            [.. workflows.MissedDecisions(fault), .. workflows.MissedExecutions(fault), .. new TargetBreaks(_reach).Of(fault)],
            [
                .. workflows.Windows(fault),
                .. Parts(fault).SelectMany(part => _reach.Touched(fault).Select(date => new Cell(Entities.Orchestration, part, date))),
            ],
            later with { Cells = [.. later.Cells, .. _reach.Moved(fault).ExceptBy(later.Cells.Select(cell => cell.Cell), cell => cell.Cell)] });
    }

    /// <summary>What is broken itself, whether or not a rule looks at it: who names it is right.</summary>
    private static IReadOnlyList<string> Parts(Fault fault) => fault switch
    {
        { Kind: FaultKinds.LockStuck } or { Kind: FaultKinds.OrchestratorDown, Reason: "lock" } => [Entities.Locks],
        { Kind: FaultKinds.ServiceDown, Service: { } service } => [service],
        { Kind: FaultKinds.SchedulerJobMisdirected } => [ControlPlane.WrongService],
        { Kind: FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused } => [Entities.Jobs],
        _ => [],
    };
}
