namespace NbaPipeline.Monitoring.Documents;

/// <summary>
/// Small state that several instances share. Every write states what it expects to find, so that a second instance or a
/// redelivered message changes nothing twice.
/// </summary>
public interface IDocumentStore
{
    Task<Document?> GetAsync(string path, CancellationToken cancellationToken);

    /// <summary>False when the document is already there.</summary>
    Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken);

    /// <summary>False when it changed since <paramref name="version"/> was read, or is gone.</summary>
    Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken);

    /// <summary>False when it changed since <paramref name="version"/> was read, or is gone.</summary>
    Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken);

    /// <summary>Every document of a collection, such as <c>incidents</c>.</summary>
    Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken);
}
