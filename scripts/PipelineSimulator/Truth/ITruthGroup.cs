namespace NbaPipeline.PipelineSimulator;

/// <summary>The kinds of fault that mean the same sort of thing to somebody who knows everything.</summary>
internal interface ITruthGroup
{
    /// <summary>Null: the kind belongs to another group.</summary>
    FaultTruth? Of(Fault fault);
}
