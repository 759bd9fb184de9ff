namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One state of a document of the pipeline's own store; it replaces the state before. Values are string, long, bool, an instant, null, a list of
/// these, or a map of the same kind.
/// </summary>
public sealed record SimulatedDocument(DateTimeOffset At, string Collection, string Id, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>From here on there is no such document.</summary>
    public bool IsDeleted { get; init; }

    public static SimulatedDocument Deleted(DateTimeOffset at, string collection, string id) =>
        new(at, collection, id, new Dictionary<string, object?>()) { IsDeleted = true };
}
