using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>A server on a real socket that answers these bytes, and hangs up in the middle of them where they end there.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _answer;
    private readonly Task _serving;
    private int _requests;

    public RawServer(string answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Requests => _requests;

    public string Address => $"http://{_listener.LocalEndpoint}/";

    /// <summary>An address where nobody listens any more.</summary>
    public static async Task<string> RefusingAsync()
    {
        await using var server = new RawServer("");
        return server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Stop();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await ReadRequestAsync(client.GetStream());
                Interlocked.Increment(ref _requests);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(_answer), _end.Token);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            return;
        }
    }

    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            length = line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? int.Parse(line.Split(':')[1], null) : length;
        }

        // The body may hold more bytes than characters; all that matters is that it has begun to come.
        await reader.ReadAsync(new char[Math.Max(1, length / 4)]);
    }
}
