using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.StandIns.Tests.Functions;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.Hosting;

/// <summary>The way a deployed function starts: a real server on a real port.</summary>
[NonParallelizable]
public class EntryPointTests
{
    /// <summary>A server that starts when it should not would otherwise run for ever.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_function_listens_on_its_port_answers_500_without_a_body_and_stops_with_0()
    {
        var port = FreePort();
        using var variables = new Variables(("ASPNETCORE_URLS", "http://127.0.0.1:1"));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        var run = StartAsync<EchoFunction>("--port", $"{port}");
        var answer = await EventuallyAsync(() => client.GetStringAsync("/hello"), run);
        var failure = await client.GetAsync("/throw");
        var body = await failure.Content.ReadAsStringAsync();
        await client.GetAsync("/stop");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.StartWith("GET /hello 1 "));
            Assert.That(failure.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(body, Is.Empty);
            Assert.That(await run, Is.Zero);
            Assert.That(Environment.GetEnvironmentVariable("ASPNETCORE_URLS"), Is.Null);
        }
    }

    [Test]
    public void Several_functions_and_no_target_do_not_start()
    {
        Assert.That(
            () => EntryPoint.StartAsync(Assembly.GetExecutingAssembly(), []),
            Throws.ArgumentException.With.Message.StartsWith("Multiple Cloud Function types found."));
    }

    [Test]
    public void A_startup_that_moves_the_target_to_one_with_other_startups_does_not_start()
    {
        Assert.That(
            () => StartAsync<TargetChangingFunction>("--port", $"{FreePort()}"),
            Throws.InvalidOperationException.With.Message.StartsWith("Mismatch in startup classes"));
    }

    private static Task<int> StartAsync<TFunction>(params string[] args) =>
        EntryPoint.StartAsync(typeof(TFunction).Assembly, ["--target", typeof(TFunction).FullName!, .. args]).WaitAsync(s_patience);

    private static async Task<string> EventuallyAsync(Func<Task<string>> ask, Task<int> run)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException) when (!run.IsCompleted)
            {
                await Task.Delay(20);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
