using NbaPipeline.Monitoring.Documents;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>A store that fails, loses answers of what it did write, or says that another was faster, as the dice have it.</summary>
internal sealed class TroubledStore(IDocumentStore documents, Random dice) : IDocumentStore
{
    public Task<Document?> GetAsync(string path, CancellationToken cancellationToken) => Read(() => documents.GetAsync(path, cancellationToken));

    public Task<IReadOnlyList<Document>> ListAsync(string collection, CancellationToken cancellationToken) => Read(() => documents.ListAsync(collection, cancellationToken));

    public Task<bool> CreateAsync(string path, string json, CancellationToken cancellationToken) => Write(() => documents.CreateAsync(path, json, cancellationToken));

    public Task<bool> UpdateAsync(string path, string json, string version, CancellationToken cancellationToken) =>
        Write(() => documents.UpdateAsync(path, json, version, cancellationToken));

    public Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken) => Write(() => documents.DeleteAsync(path, version, cancellationToken));

    private Task<T> Read<T>(Func<Task<T>> call) => dice.Next(40) == 0 ? throw Gone() : call();

    private async Task<bool> Write(Func<Task<bool>> call) => dice.Next(20) switch
    {
        0 => throw Gone(),
        1 => await call() ? throw Gone() : false,
        2 => false,
        _ => await call(),
    };

    private static DocumentStoreException Gone() => new("the store cannot be reached", isPermanent: false);
}
