using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>A store whose every call runs into the hazard.</summary>
internal sealed class HazardousStore(IDocumentStore inner, IHazard hazard) : IDocumentStore
{
    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => hazard.PassAsync(() => inner.GetAsync(path, cancellationToken));

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) =>
        hazard.PassAsync(() => inner.CreateAsync(path, json, cancellationToken));

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) =>
        hazard.PassAsync(() => inner.UpdateAsync(path, json, version, cancellationToken));

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) =>
        hazard.PassAsync(() => inner.DeleteAsync(path, version, cancellationToken));

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) =>
        hazard.PassAsync(() => inner.ListAsync(collection, cancellationToken));
}
