namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of what starts the work and of the records of it.</summary>
internal sealed class OrchestrationTruths(
    PipelineWorld world, OrchestrationTables tables, StreamingConflicts conflicts, Counterfactual counterfactual) : ITruthGroup
{
    private readonly IReadOnlyList<ITruthGroup> _groups =
    [
        new OutageTruths(world, tables.Timeline, counterfactual),
        new RecordTruths(world, tables.Errors),
        new StateTruths(world),
        new StreamingTruths(world, conflicts, counterfactual),
    ];

    public FaultTruth? Of(Fault fault) => _groups.Select(group => group.Of(fault)).FirstOrDefault(truth => truth is not null);
}
