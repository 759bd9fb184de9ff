namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of what starts the work and of the records of it.</summary>
internal sealed class OrchestrationTruths(PipelineWorld world, Arrivals arrivals, OrchestrationTables tables, StreamingConflicts conflicts) : ITruthGroup
{
    private readonly IReadOnlyList<ITruthGroup> _groups =
    [
        new OutageTruths(world, tables.Timeline),
        new RecordTruths(world, tables.Errors),
        new StateTruths(world),
        new StreamingTruths(world, arrivals, conflicts),
    ];

    public FaultTruth? Of(Fault fault) => _groups.Select(group => group.Of(fault)).FirstOrDefault(truth => truth is not null);
}
