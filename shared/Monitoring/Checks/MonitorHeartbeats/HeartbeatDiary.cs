using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The watchdog's memory in one document. Two looks at once remember nearly the same, so the later one may win.</summary>
public sealed class HeartbeatDiary(IDocumentStore documents)
{
    private const string Path = "audits/heartbeats";

    public async Task<HeartbeatMemory?> ReadAsync(CancellationToken cancellationToken) => await documents.GetAsync(Path, cancellationToken) is { } known
        ? JsonSerializer.Deserialize<HeartbeatMemory>(known.Json, DocumentJson.Options)
        : null;

    public async Task WriteAsync(HeartbeatMemory memory, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(memory, DocumentJson.Options);
        _ = await documents.PutAsync(Path, json, cancellationToken);
    }
}
