using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Locks;

/// <summary>A store in which somebody else writes one document just after it was read.</summary>
internal sealed class RacingStore(IDocumentStore documents, string path, string theirs) : IDocumentStore
{
    public async Task<Document?> GetAsync(string asked, CancellationToken cancellationToken)
    {
        var found = await documents.GetAsync(asked, cancellationToken);
        if (asked == path && found is not null)
        {
            await documents.UpdateAsync(path, theirs, found.Version, cancellationToken);
        }

        return found;
    }

    public Task<bool> CreateAsync(string asked, string json, CancellationToken cancellationToken) => documents.CreateAsync(asked, json, cancellationToken);

    public Task<bool> UpdateAsync(string asked, string json, string version, CancellationToken cancellationToken) => documents.UpdateAsync(asked, json, version, cancellationToken);

    public Task<bool> DeleteAsync(string asked, string version, CancellationToken cancellationToken) => documents.DeleteAsync(asked, version, cancellationToken);

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) => documents.ListAsync(collection, cancellationToken);
}
