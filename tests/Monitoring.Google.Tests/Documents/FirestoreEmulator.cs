using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>Google's Firestore emulator for the tests of this namespace: started where gcloud has it, ended by its process id.</summary>
[SetUpFixture]
public sealed class FirestoreEmulator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static Process? s_process;

    public static int Port { get; } = FreePort();

    public static bool IsRunning { get; private set; }

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        if (!HasEmulator())
        {
            return;
        }

        s_process = Process.Start(new ProcessStartInfo("gcloud", ["beta", "emulators", "firestore", "start", $"--host-port=127.0.0.1:{Port}", "--quiet"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _ = s_process.StandardError.ReadToEndAsync();
        _ = s_process.StandardOutput.ReadToEndAsync();
        IsRunning = await AnswersAsync();
    }

    [OneTimeTearDown]
    public static void End()
    {
        s_process?.Kill(entireProcessTree: true);
        s_process?.Dispose();
    }

    /// <summary>Where gcloud has the emulator but it does not come up, the tests fail rather than pass unseen.</summary>
    private static async Task<bool> AnswersAsync()
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

        throw new InvalidOperationException($"The Firestore emulator did not answer within {Patience.TotalSeconds} s.");
    }

    private static bool HasEmulator() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "gcloud")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
