using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Records as documents, changed by compare-and-set only: of two instances that would try the same, one does.</summary>
public sealed class RecoveryLedger(IDocumentStore documents)
{
    public async Task<IReadOnlyList<StoredRecovery>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(RecoveryKey.Collection, cancellationToken)).Select(document => new StoredRecovery(Parse(document), document.Version))];

    public async Task<StoredRecovery?> ReadAsync(RecoveryKey key, CancellationToken cancellationToken) =>
        await documents.GetAsync(key.Path, cancellationToken) is { } document ? new(Parse(document), document.Version) : null;

    /// <returns>What was written; null: it was not for us to change, or somebody else was faster.</returns>
    public async Task<RecoveryRecord?> ChangeAsync(
        RecoveryKey key, Func<RecoveryRecord?, RecoveryRecord?> change, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(key, cancellationToken);
        if (change(read?.Record) is not { } after)
        {
            return null;
        }

        var json = JsonSerializer.Serialize(after, DocumentJson.Options);
        var isWritten = read?.Version is { } version
            ? await documents.UpdateAsync(key.Path, json, version, cancellationToken)
            : await documents.CreateAsync(key.Path, json, cancellationToken);
        return isWritten ? after : null;
    }

    private static RecoveryRecord Parse(Document document)
    {
        try
        {
            return JsonSerializer.Deserialize<RecoveryRecord>(document.Json, DocumentJson.Options) ?? throw new JsonException("it is null");
        }
        catch (JsonException exception)
        {
            throw new DocumentStoreException($"{document.Path} holds no attempts: {exception.Message}", isPermanent: true, exception);
        }
    }
}
