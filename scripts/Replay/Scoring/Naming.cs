using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>One fault that a message names, how loudly, and who found it.</summary>
internal sealed record Naming(FaultTruth Truth, Severity Severity, string Function);
