namespace NbaPipeline.PipelineSimulator;

/// <summary>The moment at which an orchestrator notes that a processor is done; it may be long after the work was.</summary>
internal sealed record Marking(DateTimeOffset At, Completion Completion);
