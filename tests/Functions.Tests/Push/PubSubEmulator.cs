using System.Net.Http.Json;
using System.Text;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests.Push;

/// <summary>Google's Pub/Sub emulator, where gcloud has it: topics whose messages it pushes to an address, and delivers again until they are taken.</summary>
[SetUpFixture]
public sealed class PubSubEmulator
{
    private static readonly HttpClient Client = new();
    private static GoogleEmulator? s_emulator;

    public static bool IsRunning => s_emulator is not null;

    [OneTimeSetUp]
    public static async Task StartAsync() => s_emulator = GoogleEmulator.IsHere ? await GoogleEmulator.StartAsync("pubsub") : null;

    [OneTimeTearDown]
    public static void End() => s_emulator?.Dispose();

    /// <summary>A topic with one push subscription.</summary>
    public static async Task SubscribeAsync(string topic, Uri endpoint)
    {
        await SendAsync(HttpMethod.Put, $"topics/{topic}", new { });
        await SendAsync(HttpMethod.Put, $"subscriptions/{topic}-push", new
        {
            topic = $"projects/test/topics/{topic}", pushConfig = new { pushEndpoint = endpoint }, ackDeadlineSeconds = 10,
        });
    }

    public static Task PublishAsync(string topic, string data) =>
        SendAsync(HttpMethod.Post, $"topics/{topic}:publish", new { messages = new[] { new { data = Convert.ToBase64String(Encoding.UTF8.GetBytes(data)) } } });

    private static async Task SendAsync<TBody>(HttpMethod method, string path, TBody body)
    {
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{s_emulator!.Port}/v1/projects/test/{path}") { Content = JsonContent.Create(body) };
        using var response = await Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
