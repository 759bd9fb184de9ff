using NbaPipeline.LocalCloud.GoogleSql.Wire;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>Tables as the engine was told of them. Kept, because a new engine process knows nothing and must be told again.</summary>
internal sealed class EngineCatalog(Func<RegisterCatalogRequest> content)
{
    private readonly Lock gate = new();
    private EngineProcess? knownTo;
    private Task<long>? registration;
    private int users;
    private volatile bool isCondemned;

    /// <summary>Nobody will ask for it again; who uses it still has it forgotten when done.</summary>
    public bool IsCondemned => isCondemned;

    public void Condemn() => isCondemned = true;

    public async Task<T> UseAsync<T>(EngineProcess process, Func<long, Task<T>> use, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref users);
        try
        {
            return await use(await IdIn(process).WaitAsync(cancellationToken));
        }
        finally
        {
            Interlocked.Decrement(ref users);
        }
    }

    /// <summary>Frees the engine's memory of it, unless it is in use. A later use registers it again.</summary>
    public async Task ForgetAsync(EngineProcess process, CancellationToken cancellationToken)
    {
        Task<long>? registered;
        lock (gate)
        {
            if (knownTo != process || Volatile.Read(ref users) > 0)
            {
                return;
            }

            (registered, registration, knownTo) = (registration, null, null);
        }

        if (registered is { IsCompletedSuccessfully: true })
        {
            await process.Channel.CallAsync("UnregisterCatalog", new UnregisterRequest { RegisteredId = await registered }, cancellationToken);
            process.Catalogs.Add(-1);
        }
    }

    private Task<long> IdIn(EngineProcess process)
    {
        lock (gate)
        {
            if (knownTo != process || registration is null or { IsFaulted: true })
            {
                (knownTo, registration) = (process, RegisterAsync(process));
            }

            return registration;
        }
    }

    // Many may wait for it, so no one of them can cancel it.
    private async Task<long> RegisterAsync(EngineProcess process)
    {
        var answer = await process.Channel.CallAsync("RegisterCatalog", content(), RegisterResponse.Parser, CancellationToken.None);
        process.Catalogs.Add(1);
        return answer.RegisteredId;
    }
}
