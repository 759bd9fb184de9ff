using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>A store whose every call about a decision waits for a turn; an override that is not there cannot be in anybody's way.</summary>
internal sealed class SteppedStore(IDocumentStore documents, Func<Task> turn) : IDocumentStore
{
    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => AfterAsync(path, () => documents.GetAsync(path, cancellationToken));

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) => AfterAsync(path, () => documents.CreateAsync(path, json, cancellationToken));

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) =>
        AfterAsync(path, () => documents.UpdateAsync(path, json, version, cancellationToken));

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) => AfterAsync(path, () => documents.DeleteAsync(path, version, cancellationToken));

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) => AfterAsync(collection, () => documents.ListAsync(collection, cancellationToken));

    private async Task<T> AfterAsync<T>(string path, Func<Task<T>> call)
    {
        if (path.StartsWith("gates/", StringComparison.Ordinal))
        {
            await turn();
        }

        return await call();
    }
}
