using System.Collections.Concurrent;
using System.Diagnostics;
using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Ast;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>
/// Google's own SQL engine beside us, so that a query means here what it means in BigQuery.
/// It is up within a second, is started again when it dies, and never outlives us.
/// </summary>
public sealed class GoogleSqlEngine : IAsyncDisposable
{
    private static readonly TimeSpan DeathIsSeenWithin = TimeSpan.FromSeconds(1);

    private const int Lives = 3;

    private readonly string executable;
    private readonly SemaphoreSlim oneRestart = new(1);
    private readonly ConcurrentQueue<EngineCatalog> forgotten = new();
    private EngineProcess process;
    private long awaited;

    private GoogleSqlEngine(string executable, EngineProcess process, ByteString language, AstSchema schemas)
    {
        this.executable = executable;
        this.process = process;
        Language = language;
        Schemas = schemas;
    }

    public int ProcessId => process.Id;

    /// <summary>The time that calls have waited for the engine; what a query takes beyond it is ours.</summary>
    internal TimeSpan Awaited => TimeSpan.FromTicks(Interlocked.Read(ref awaited));

    internal int CatalogsRegistered => process.Catalogs.Value;

    /// <summary>BigQuery's dialect, as the engine names it; passed back with every call as it came.</summary>
    internal ByteString Language { get; }

    internal AstSchema Schemas { get; }

    /// <param name="executable">Where the engine is; by default GOOGLESQL_ENGINE, or where <c>scripts/setup</c> puts it.</param>
    /// <param name="cancellationToken">Gives up waiting for its first answer.</param>
    public static async Task<GoogleSqlEngine> StartAsync(string? executable = null, CancellationToken cancellationToken = default)
    {
        var path = EngineExecutable.Locate(executable);
        var schemas = Task.Run(() => AstSchema.Beside(path), cancellationToken);
        var (process, language) = await EngineLaunch.RunAsync(path, cancellationToken);
        return new GoogleSqlEngine(path, process, language, await schemas);
    }

    internal Task<T> CallAsync<T>(string method, IMessage request, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : IMessage<T> => WithLiveProcessAsync(live => live.Channel.CallAsync(method, request, parser, cancellationToken), cancellationToken);

    /// <summary>Calls with a request that refers to a catalog by the id it has in the process that is asked.</summary>
    internal Task<T> CallAsync<T>(string method, Func<long, IMessage> request, MessageParser<T> parser, EngineCatalog catalog, CancellationToken cancellationToken)
        where T : IMessage<T> => WithLiveProcessAsync(
            live => AskAsync(live, catalog, id => live.Channel.CallAsync(method, request(id), parser, cancellationToken), cancellationToken),
            cancellationToken);

    /// <summary>The catalog is not needed any more; its memory is freed beside the next call.</summary>
    internal void Forget(EngineCatalog catalog)
    {
        catalog.Condemn();
        forgotten.Enqueue(catalog);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        oneRestart.Dispose();
    }

    private async Task<T> AskAsync<T>(EngineProcess live, EngineCatalog catalog, Func<long, Task<T>> ask, CancellationToken cancellationToken)
    {
        // Beside the call, not before it: nobody waits for memory to be freed.
        _ = ForgetAsync(live);
        try
        {
            return await catalog.UseAsync(live, ask, cancellationToken);
        }
        finally
        {
            if (catalog.IsCondemned)
            {
                forgotten.Enqueue(catalog);
            }
        }
    }

    private async Task<T> WithLiveProcessAsync<T>(Func<EngineProcess, Task<T>> ask, CancellationToken cancellationToken)
    {
        for (var life = 1; ; life++)
        {
            var (asked, started) = (process, Stopwatch.GetTimestamp());
            try
            {
                return await ask(asked);
            }
            catch (Exception broken) when (IsBrokenConnection(broken) && !cancellationToken.IsCancellationRequested)
            {
                if (life == Lives || !await asked.HasDiedAsync(DeathIsSeenWithin, cancellationToken))
                {
                    throw new EngineLostException(broken);
                }

                await ReplaceAsync(asked, cancellationToken);
            }
            finally
            {
                Interlocked.Add(ref awaited, Stopwatch.GetElapsedTime(started).Ticks);
            }
        }
    }

    // Whoever finds the process dead first takes its channel down under all who still wait on it.
    private static bool IsBrokenConnection(Exception exception) =>
        exception is HttpRequestException or IOException or ObjectDisposedException or OperationCanceledException;

    private async Task ForgetAsync(EngineProcess live)
    {
        while (forgotten.TryDequeue(out var catalog))
        {
            try
            {
                await catalog.ForgetAsync(live, CancellationToken.None);
            }
            catch (Exception exception) when (IsBrokenConnection(exception) || exception is EngineException)
            {
                // An engine that is gone has forgotten everything.
            }
        }
    }

    private async Task ReplaceAsync(EngineProcess dead, CancellationToken cancellationToken)
    {
        await oneRestart.WaitAsync(cancellationToken);
        try
        {
            if (process == dead)
            {
                (process, _) = await EngineLaunch.RunAsync(executable, cancellationToken);
                await dead.DisposeAsync();
            }
        }
        finally
        {
            oneRestart.Release();
        }
    }
}
