using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Tests.Support;

/// <summary>A store that cannot be reached for as long as a test wants it to, for all paths or for some.</summary>
public sealed class FlakyDocumentStore(IDocumentStore documents) : IDocumentStore
{
    /// <summary>Beginnings of paths that cannot be reached; an empty one is all of them.</summary>
    public string? Unreachable { get; set; }

    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => Reach(path, () => documents.GetAsync(path, cancellationToken));

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) =>
        Reach(path, () => documents.CreateAsync(path, json, cancellationToken));

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) =>
        Reach(path, () => documents.UpdateAsync(path, json, version, cancellationToken));

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) =>
        Reach(path, () => documents.DeleteAsync(path, version, cancellationToken));

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) =>
        Reach(collection, () => documents.ListAsync(collection, cancellationToken));

    private Task<T> Reach<T>(string path, Func<Task<T>> call) => Unreachable is { } beginning && path.StartsWith(beginning, StringComparison.Ordinal)
        ? Task.FromException<T>(new DocumentStoreException($"{path}: the store cannot be reached.", isPermanent: false))
        : call();
}
