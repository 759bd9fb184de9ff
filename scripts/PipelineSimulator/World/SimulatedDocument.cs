namespace NbaPipeline.PipelineSimulator;

/// <summary>A document that the pipeline writes, and when; one without values is deleted then.</summary>
public sealed record SimulatedDocument(DateTimeOffset At, string Collection, string Id, IReadOnlyDictionary<string, object?>? Values);
