using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NbaPipeline.Tests.Support;

/// <summary>One of the emulators that gcloud brings, on a free port of 127.0.0.1; ended by its process id.</summary>
public sealed class GoogleEmulator : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private GoogleEmulator(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Whether gcloud is on this machine.</summary>
    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "gcloud")));

    public int Port { get; }

    /// <param name="name">As gcloud calls it: <c>firestore</c>, <c>pubsub</c>.</param>
    /// <exception cref="InvalidOperationException">It did not come up: where gcloud has it, tests fail rather than pass unseen.</exception>
    public static async Task<GoogleEmulator> StartAsync(string name)
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("gcloud", ["beta", "emulators", name, "start", $"--host-port=127.0.0.1:{port}", "--quiet"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var emulator = new GoogleEmulator(process, port);
        if (await emulator.AnswersAsync())
        {
            return emulator;
        }

        emulator.Dispose();
        throw new InvalidOperationException($"The {name} emulator did not answer within {Patience.TotalSeconds} s.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new HttpClient();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Patience; await Task.Delay(200))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/"));
                return true;
            }
            catch (HttpRequestException)
            {
                continue;
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
