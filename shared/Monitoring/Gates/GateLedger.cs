using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Decisions as documents, changed by compare-and-set only: of two instances that decide at once, one does.</summary>
public sealed class GateLedger(IDocumentStore documents)
{
    public async Task<StoredDecision> ReadAsync(GateKey key, CancellationToken cancellationToken) =>
        await documents.GetAsync(key.Path, cancellationToken) is { } document
            ? new(key, Parse(document), document.Version)
            : new(key, null, null);

    public async Task<IReadOnlyList<GateDecision>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(GateKey.Collection, cancellationToken)).Select(Parse)];

    /// <returns>False when somebody else was faster: read again, decide again.</returns>
    public Task<bool> WriteAsync(StoredDecision read, GateDecision after, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(after, DocumentJson.Options);
        return read.Version is { } version
            ? documents.UpdateAsync(read.Key.Path, json, version, cancellationToken)
            : documents.CreateAsync(read.Key.Path, json, cancellationToken);
    }

    /// <summary>Changes the newest state, however often it moves meanwhile; null from the change: it is no longer for us to change.</summary>
    public async Task<GateDecision?> ChangeAsync(GateKey key, Func<GateDecision, GateDecision?> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await ReadAsync(key, cancellationToken);
            if (read.Decision is null || change(read.Decision) is not { } after)
            {
                return null;
            }

            if (await WriteAsync(read, after, cancellationToken))
            {
                return after;
            }
        }
    }

    private static GateDecision Parse(Document document)
    {
        try
        {
            return JsonSerializer.Deserialize<GateDecision>(document.Json, DocumentJson.Options) ?? throw new JsonException("it is null");
        }
        catch (JsonException exception)
        {
            throw new DocumentStoreException($"{document.Path} holds no decision: {exception.Message}", isPermanent: true, exception);
        }
    }
}
