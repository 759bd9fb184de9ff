using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>Documents that a test can take away in the middle of a run: from then on every write fails.</summary>
internal sealed class CrashingDocuments(Func<bool> isGone) : IDocumentStore
{
    private readonly InProcessDocumentStore _inner = new();

    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => _inner.GetAsync(path, cancellationToken);

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) =>
        Alive(() => _inner.CreateAsync(path, json, cancellationToken));

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) =>
        Alive(() => _inner.UpdateAsync(path, json, version, cancellationToken));

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) =>
        Alive(() => _inner.DeleteAsync(path, version, cancellationToken));

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) => _inner.ListAsync(collection, cancellationToken);

    private Task<bool> Alive(Func<Task<bool>> write) =>
        isGone() ? Task.FromException<bool>(new DocumentStoreException("The store is gone.", isPermanent: false)) : write();
}
