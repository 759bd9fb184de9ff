using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NbaPipeline.LocalCloud.GoogleSql;

/// <summary>One life of the engine: a child process on a free loopback port. It cannot outlive us.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    // The shell becomes the engine (exec), so the process id is the engine's. Beside it waits a reader of our end of the pipe:
    // when we close it, or die without a word, the read ends and the engine is killed.
    private const string Script = """exec 3<&0; (read -r _ <&3; kill -9 $$ 2>/dev/null) & exec "$0" 127.0.0.1 "$1" 3<&- </dev/null >/dev/null 2>&1""";

    private readonly Process process;

    private EngineProcess(Process process, int port)
    {
        this.process = process;
        Channel = new EngineChannel(port);
    }

    public EngineChannel Channel { get; }

    public int Id => process.Id;

    /// <summary>Catalogs that this process keeps in its memory.</summary>
    public CatalogCount Catalogs { get; } = new();

    public bool HasExited => process.HasExited;

    public static EngineProcess Start(string executable)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, executable, port.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true };
        return new EngineProcess(Process.Start(start)!, port);
    }

    /// <summary>True when the process is gone, or goes within the patience: a connection breaks a moment before its process is seen to end.</summary>
    public async Task<bool> HasDiedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Disposed: somebody else found it dead before.
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.StandardInput.Close();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
