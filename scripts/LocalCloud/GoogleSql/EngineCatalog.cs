using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>Tables as the engine was told of them. Kept, because a new engine process knows nothing and must be told again.</summary>
internal sealed class EngineCatalog(RegisterCatalogRequest content) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private EngineProcess? knownTo;
    private long id;

    public async Task<long> IdAsync(EngineProcess process, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (knownTo != process)
            {
                var registered = await process.Channel.CallAsync("RegisterCatalog", content, RegisterResponse.Parser, cancellationToken);
                (knownTo, id) = (process, registered.RegisteredId);
            }

            return id;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public Task ForgetAsync(EngineProcess process, CancellationToken cancellationToken) => knownTo == process
        ? process.Channel.CallAsync("UnregisterCatalog", new UnregisterRequest { RegisteredId = id }, cancellationToken)
        : Task.CompletedTask;

    public void Dispose() => oneAtATime.Dispose();
}
