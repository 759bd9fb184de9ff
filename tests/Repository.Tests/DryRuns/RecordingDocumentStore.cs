using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Repository.Tests.DryRuns;

/// <summary>Documents in memory that note every attempt to change them.</summary>
internal sealed class RecordingDocumentStore : IDocumentStore
{
    private readonly InProcessDocumentStore _documents = new();

    public List<string> Writes { get; } = [];

    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => _documents.GetAsync(path, cancellationToken);

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) =>
        _documents.ListAsync(collection, cancellationToken);

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken)
    {
        Writes.Add($"creates {path}");
        return _documents.CreateAsync(path, json, cancellationToken);
    }

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken)
    {
        Writes.Add($"updates {path}");
        return _documents.UpdateAsync(path, json, version, cancellationToken);
    }

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken)
    {
        Writes.Add($"deletes {path}");
        return _documents.DeleteAsync(path, version, cancellationToken);
    }
}
