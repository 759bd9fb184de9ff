namespace NbaPipeline.PipelineSimulator;

/// <summary>A call with its answer: what a service remembers of those before.</summary>
public sealed record AnsweredCall(ServiceCall Call, ServiceReply Reply);
