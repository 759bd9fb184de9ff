using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Overrides as documents under <c>overrides/</c>, one a decision; the newest counts, and only until it ends.</summary>
public sealed class OverrideLog(IDocumentStore documents)
{
    public const string Collection = "overrides";

    public async Task<GateOverride?> ForAsync(GateKey key, CancellationToken cancellationToken) =>
        await documents.GetAsync(PathOf(key), cancellationToken) is { } document ? Parse(document) : null;

    /// <summary>Those in force, for reports: an override nobody sees becomes the rule.</summary>
    public async Task<IReadOnlyList<GateOverride>> ActiveAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(Parse).Where(one => one.IsActiveAt(now))];

    /// <summary>Those given in a span, in force or not. One that was given again for the same decision counts when it was given last.</summary>
    public async Task<IReadOnlyList<GateOverride>> GivenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(Parse).Where(one => one.At >= from && one.At < until)];

    /// <returns>False when somebody else wrote one at the same moment.</returns>
    public Task<bool> PutAsync(GateOverride given, CancellationToken cancellationToken) =>
        documents.PutAsync(PathOf(given.Key), JsonSerializer.Serialize(given, DocumentJson.Options), cancellationToken);

    private static string PathOf(GateKey key) => $"{Collection}/{key}";

    private static GateOverride Parse(Document document) =>
        JsonSerializer.Deserialize<GateOverride>(document.Json, DocumentJson.Options)
        ?? throw new DocumentStoreException($"{document.Path} holds no override.", isPermanent: true);
}
