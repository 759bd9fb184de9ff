namespace NbaPipeline.PipelineSimulator;

/// <summary>The halt flag that is gone: unknown, which is a condition of its own and never "not halted".</summary>
internal sealed class StateTruths(PipelineWorld world) : ITruthGroup
{
    private readonly FaultReach _reach = new(world);

    public FaultTruth? Of(Fault fault) => fault.Kind != FaultKinds.HaltStateMissing ? null : RuleBreak.Combine(
        fault,
        [new(Entities.Halt, Severity.Warning, fault.From!.Value, fault.From.Value, _reach.Touched(fault)) { Phase = Entities.Monitors, EndsAt = fault.To }],
        []);
}
