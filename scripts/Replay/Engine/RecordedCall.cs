using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>One call of ours to the pipeline, with what was answered and what it started.</summary>
public sealed record RecordedCall(ServiceCall Call, ServiceReply Reply);
