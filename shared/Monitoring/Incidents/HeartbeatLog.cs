using System.Text.Json;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>One document a function under <c>heartbeats/</c>, overwritten at the end of each run that may write.</summary>
public sealed class HeartbeatLog(IDocumentStore documents, FunctionIdentity identity)
{
    private const string Collection = "heartbeats";

    private static string PathOf(string function) => $"{Collection}/{function}";

    public async Task BeatAsync(DateTimeOffset now, Outcome outcome, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(new Heartbeat(identity.Name, identity.Revision, now, outcome), DocumentJson.Options);

        // Losing the race means that another instance has just beaten for the same function: the pulse is there.
        _ = await documents.PutAsync(PathOf(identity.Name), json, cancellationToken);
    }

    /// <summary>The last sign of life of every function that ever gave one.</summary>
    public async Task<IReadOnlyList<Heartbeat>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(document => JsonSerializer.Deserialize<Heartbeat>(document.Json, DocumentJson.Options)!)];

    public async Task<Heartbeat?> FindAsync(string function, CancellationToken cancellationToken) =>
        await documents.GetAsync(PathOf(function), cancellationToken) is { } document
            ? JsonSerializer.Deserialize<Heartbeat>(document.Json, DocumentJson.Options)
            : null;
}
