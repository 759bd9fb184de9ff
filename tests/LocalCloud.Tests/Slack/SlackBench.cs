using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

/// <summary>A local cloud that is asked as a client of Slack asks.</summary>
internal sealed class SlackBench(LocalCloudFixture cloud) : IAsyncDisposable
{
    public const string Alerts = "C0NBAALERTS";

    public static readonly DateTimeOffset Start = new(2026, 1, 15, 18, 0, 0, TimeSpan.Zero);

    private readonly HttpClient http = new();

    public SlackSink Sink => cloud.Server.Slack;

    public LocalCloudServer Server => cloud.Server;

    public static async Task<SlackBench> StartAsync(TimeProvider? clock = null) =>
        new(await LocalCloudFixture.OverAsync(Some.Warehouse(), clock ?? new SettableClock(Start)));

    public async Task<(int Status, string Text)> HookAsync(string alias, string body)
    {
        using var answer = await SendAsync(cloud.Server.SlackWebhook(alias), body, token: null);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonNode> CallAsync(string method, string body, string? token = SlackSink.BotToken)
    {
        using var answer = await SendAsync(new Uri(cloud.Server.SlackApi, method), body, token);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>Null: it was accepted.</summary>
    public async Task<string?> ErrorAsync(string method, string body, string? token = SlackSink.BotToken)
    {
        var answer = await CallAsync(method, body, token);
        Assert.That((bool)answer["ok"]!, Is.EqualTo(answer["error"] is null));
        return (string?)answer["error"];
    }

    /// <summary>The timestamp of a message in #nba-alerts.</summary>
    public async Task<string> PostAsync(string text, string? thread = null)
    {
        var body = new JsonObject { ["channel"] = "nba-alerts", ["text"] = text };
        if (thread is not null)
        {
            body["thread_ts"] = thread;
        }

        return (string)(await CallAsync(SlackMethod.PostMessage, body.ToJsonString()))["ts"]!;
    }

    public Task<JsonNode> EditAsync(string timestamp, string text) =>
        CallAsync(SlackMethod.Update, new JsonObject { ["channel"] = Alerts, ["ts"] = timestamp, ["text"] = text }.ToJsonString());

    public Task<string> PageAsync(string path = "slack") => cloud.PageAsync(path);

    public async Task<HttpResponseMessage> SendAsync(Uri address, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await cloud.DisposeAsync();
    }
}
