using System.Collections.Concurrent;
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

    private readonly string executable;
    private readonly SemaphoreSlim oneRestart = new(1);
    private readonly ConcurrentQueue<EngineCatalog> forgotten = new();
    private EngineProcess process;

    private GoogleSqlEngine(string executable, EngineProcess process, ByteString language)
    {
        this.executable = executable;
        this.process = process;
        Language = language;
        Schemas = AstSchema.Beside(executable);
    }

    public int ProcessId => process.Id;

    /// <summary>BigQuery's dialect, as the engine names it; passed back with every call as it came.</summary>
    internal ByteString Language { get; }

    internal AstSchema Schemas { get; }

    /// <param name="executable">Where the engine is; by default GOOGLESQL_ENGINE, or where <c>scripts/setup</c> puts it.</param>
    /// <param name="cancellationToken">Gives up waiting for its first answer.</param>
    public static async Task<GoogleSqlEngine> StartAsync(string? executable = null, CancellationToken cancellationToken = default)
    {
        var path = EngineExecutable.Locate(executable);
        var (process, language) = await EngineLaunch.RunAsync(path, cancellationToken);
        return new GoogleSqlEngine(path, process, language);
    }

    internal Task<T> CallAsync<T>(string method, IMessage request, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : IMessage<T> => WithLiveProcessAsync(live => live.Channel.CallAsync(method, request, parser, cancellationToken), cancellationToken);

    /// <summary>Calls with a request that refers to a catalog by the id it has in the process that is asked.</summary>
    internal Task<T> CallAsync<T>(string method, Func<long, IMessage> request, MessageParser<T> parser, EngineCatalog catalog, CancellationToken cancellationToken)
        where T : IMessage<T> => WithLiveProcessAsync(
            async live =>
            {
                await ForgetAsync(live, cancellationToken);
                return await catalog.UseAsync(live, id => live.Channel.CallAsync(method, request(id), parser, cancellationToken), cancellationToken);
            },
            cancellationToken);

    /// <summary>The catalog is not needed any more; its memory is freed with the next call.</summary>
    internal void Forget(EngineCatalog catalog) => forgotten.Enqueue(catalog);

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        oneRestart.Dispose();
    }

    private async Task<T> WithLiveProcessAsync<T>(Func<EngineProcess, Task<T>> ask, CancellationToken cancellationToken)
    {
        var asked = process;
        try
        {
            return await ask(asked);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            if (!await asked.HasDiedAsync(DeathIsSeenWithin, cancellationToken))
            {
                throw;
            }

            return await ask(await SuccessorAsync(asked, cancellationToken));
        }
    }

    private async Task ForgetAsync(EngineProcess live, CancellationToken cancellationToken)
    {
        while (forgotten.TryDequeue(out var catalog))
        {
            await catalog.ForgetAsync(live, cancellationToken);
        }
    }

    private async Task<EngineProcess> SuccessorAsync(EngineProcess dead, CancellationToken cancellationToken)
    {
        await oneRestart.WaitAsync(cancellationToken);
        try
        {
            if (process == dead)
            {
                (process, _) = await EngineLaunch.RunAsync(executable, cancellationToken);
                await dead.DisposeAsync();
            }

            return process;
        }
        finally
        {
            oneRestart.Release();
        }
    }
}
