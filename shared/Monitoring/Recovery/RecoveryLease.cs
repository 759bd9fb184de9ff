using System.Text.Json;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// One at a time, whichever function it is. The number grows with each holder; a holder that woke up late finds that its number no longer
/// changes anything.
/// </summary>
public sealed class RecoveryLease(IDocumentStore documents, RecoveryThresholds thresholds)
{
    private const string Path = "leases/recovery";

    /// <returns>The number; null: another is at work.</returns>
    public async Task<long?> TakeAsync(string owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var document = await documents.GetAsync(Path, cancellationToken);
        var held = document is null ? new Held("", 0, DateTimeOffset.MinValue) : JsonSerializer.Deserialize<Held>(document.Json, DocumentJson.Options)!;
        if (held.ExpiresAt > now)
        {
            return null;
        }

        var json = JsonSerializer.Serialize(new Held(owner, held.Fence + 1, now + thresholds.LeaseFor), DocumentJson.Options);
        var isTaken = document is null
            ? await documents.CreateAsync(Path, json, cancellationToken)
            : await documents.UpdateAsync(Path, json, document.Version, cancellationToken);
        return isTaken ? held.Fence + 1 : null;
    }

    /// <summary>Ends it; where that fails, it runs out.</summary>
    public async Task GiveBackAsync(long fence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(Path, cancellationToken) is { } document
            && JsonSerializer.Deserialize<Held>(document.Json, DocumentJson.Options) is { } held && held.Fence == fence)
        {
            await documents.UpdateAsync(Path, JsonSerializer.Serialize(held with { ExpiresAt = now }, DocumentJson.Options), document.Version, cancellationToken);
        }
    }

    private sealed record Held(string Owner, long Fence, DateTimeOffset ExpiresAt);
}
