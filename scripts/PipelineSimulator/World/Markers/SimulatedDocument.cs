namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One state of a document of the pipeline's own store; it replaces the state before. Values are string, long, bool, null, a list of these,
/// or a map of the same kind.
/// </summary>
public sealed record SimulatedDocument(DateTimeOffset At, string Collection, string Id, IReadOnlyDictionary<string, object?> Values);
