using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>Hands everything on to another store, which a test may exchange: whoever uses it stays the same.</summary>
internal sealed class RelayedStore : IDocumentStore
{
    public IDocumentStore Store { get; set; } = new InProcessDocumentStore();

    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => Store.GetAsync(path, cancellationToken);

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) => Store.CreateAsync(path, json, cancellationToken);

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) => Store.UpdateAsync(path, json, version, cancellationToken);

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) => Store.DeleteAsync(path, version, cancellationToken);

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) => Store.ListAsync(collection, cancellationToken);
}
