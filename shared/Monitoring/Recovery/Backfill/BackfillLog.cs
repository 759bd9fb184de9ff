using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>The backfills that were ordered, one document each, written once and kept.</summary>
public sealed class BackfillLog(IDocumentStore documents)
{
    public const string Collection = "backfills";

    /// <returns>False: one of this name was ordered already.</returns>
    public Task<bool> CreateAsync(BackfillRecord record, CancellationToken cancellationToken) =>
        documents.CreateAsync($"{Collection}/{record.Id}", JsonSerializer.Serialize(record, DocumentJson.Options), cancellationToken);

    public async Task<BackfillRecord?> ReadAsync(string id, CancellationToken cancellationToken) =>
        await documents.GetAsync($"{Collection}/{id}", cancellationToken) is { } document
            ? JsonSerializer.Deserialize<BackfillRecord>(document.Json, DocumentJson.Options)
            : null;
}
