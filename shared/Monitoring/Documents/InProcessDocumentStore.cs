using System.Globalization;

namespace NbaPipeline.Monitoring.Documents;

/// <summary>Documents in memory, with the same promises as the shared store; they end with the process.</summary>
public sealed class InProcessDocumentStore : IDocumentStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Document> _documents = [];
    private long _version;

    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_documents.GetValueOrDefault(path));
        }
    }

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_documents.TryAdd(path, Next(path, json)));
        }
    }

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var isCurrent = IsCurrent(path, version);
            if (isCurrent)
            {
                _documents[path] = Next(path, json);
            }

            return Task.FromResult(isCurrent);
        }
    }

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(IsCurrent(path, version) && _documents.Remove(path));
        }
    }

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Document>>(
                [.. _documents.Values.Where(document => IsIn(collection, document)).OrderBy(document => document.Path, StringComparer.Ordinal)]);
        }
    }

    private static bool IsIn(string collection, Document document) =>
        document.Path.StartsWith($"{collection}/", StringComparison.Ordinal) && document.Path.IndexOf('/', collection.Length + 1) < 0;

    private bool IsCurrent(string path, string version) =>
        _documents.TryGetValue(path, out var document) && document.Version == version;

    private Document Next(string path, string json) => new(path, json, (++_version).ToString(CultureInfo.InvariantCulture));
}
