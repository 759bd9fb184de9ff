using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Control;

/// <summary>
/// When each job last succeeded, in one document: the control plane knows only how the newest attempt ended. Losing it costs the dates of old
/// successes, nothing else, so a race between two audits is left to the later one.
/// </summary>
public sealed class JobMemory(IDocumentStore documents)
{
    private const string Path = "audits/scheduler";

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadAsync(CancellationToken cancellationToken) =>
        Parse((await documents.GetAsync(Path, cancellationToken))?.Json ?? """{"successes":{}}""");

    public async Task WriteAsync(IReadOnlyDictionary<string, DateTimeOffset> successes, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(new { successes }, DocumentJson.Options);
        _ = await documents.PutAsync(Path, json, cancellationToken);
    }

    private static Dictionary<string, DateTimeOffset> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("successes").EnumerateObject()
            .ToDictionary(job => job.Name, job => job.Value.GetDateTimeOffset(), StringComparer.Ordinal);
    }
}
