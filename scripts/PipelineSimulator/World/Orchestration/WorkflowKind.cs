namespace NbaPipeline.PipelineSimulator;

/// <summary>How a workflow decides; the pipeline's word for it is its decision type.</summary>
internal enum WorkflowKind
{
    SelfAware,
    GameAware,
    GameAwareYesterday,

    /// <summary>The day's expected schedule has no rows for it.</summary>
    GameAwareEarly,

    /// <summary>The day's expected schedule has no rows for it.</summary>
    BdlCatchup,

    Discovery,
}
