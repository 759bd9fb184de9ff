using System.Text.Json;
using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Incidents;

/// <summary>Silences as documents under <c>silences/</c>; one that has ended stays until somebody removes it, and counts no more.</summary>
public sealed class SilenceLog(IDocumentStore documents)
{
    private const string Collection = "silences";

    public async Task<IReadOnlyList<Silence>> ActiveAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Collection, cancellationToken)).Select(Read).Where(silence => now < silence.Until)];

    /// <returns>False when there is one of this id.</returns>
    public Task<bool> AddAsync(Silence silence, CancellationToken cancellationToken) =>
        documents.CreateAsync(PathOf(silence.Id), JsonSerializer.Serialize(silence, DocumentJson.Options), cancellationToken);

    /// <returns>False when there is none of this id, or somebody else was faster.</returns>
    public async Task<bool> EndAsync(string id, CancellationToken cancellationToken) =>
        await documents.GetAsync(PathOf(id), cancellationToken) is { } document
        && await documents.DeleteAsync(document.Path, document.Version, cancellationToken);

    private static string PathOf(string id) => $"{Collection}/{id}";

    private static Silence Read(Document document) =>
        JsonSerializer.Deserialize<Silence>(document.Json, DocumentJson.Options)
        ?? throw new DocumentStoreException($"The document {document.Path} holds no silence.", isPermanent: true);
}
