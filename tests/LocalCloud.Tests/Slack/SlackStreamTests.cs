using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NbaPipeline.LocalCloud.Slack;
using NbaPipeline.LocalCloud.Slack.Pages;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackStreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient http = new();

    [TearDown]
    public void HangUp() => http.Dispose();

    [Test]
    public async Task Every_change_is_one_event_in_order()
    {
        await using var slack = await SlackBench.StartAsync();
        using var reader = await ListenAsync(slack);

        var posted = await slack.PostAsync("open");
        await slack.EditAsync(posted, "rising");
        var reply = await slack.PostAsync("over", posted);

        string[] told = [await NextAsync(reader), await NextAsync(reader), await NextAsync(reader)];
        Assert.That(told.Select(line => ((string?)JsonNode.Parse(line)!["method"], (string?)JsonNode.Parse(line)!["ts"])), Is.EqualTo([
            (SlackMethod.PostMessage, posted), (SlackMethod.Update, posted), (SlackMethod.PostMessage, reply)]));
    }

    [Test]
    public async Task The_server_stops_at_once_though_a_page_listens()
    {
        var slack = await SlackBench.StartAsync();
        using var reader = await ListenAsync(slack);
        var watch = Stopwatch.StartNew();

        await slack.DisposeAsync();

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
        Assert.That(await reader.ReadToEndAsync().WaitAsync(Patience), Is.Empty, "the stream ended by itself, not by a broken connection");
    }

    [Test]
    public async Task A_quiet_stream_says_that_it_is_still_there()
    {
        var (context, written) = Listener();
        using var stop = new CancellationTokenSource();
        var stream = new SlackStream(new SlackSink(TimeProvider.System), TimeSpan.FromMilliseconds(5)).WriteAsync(context, stop.Token);

        await Task.Delay(200);
        await stop.CancelAsync();
        await stream.WaitAsync(Patience);

        Assert.That(written(), Does.Contain(": still here\n\n: still here\n\n"));
    }

    [Test]
    public async Task A_reader_who_leaves_is_told_nothing_more()
    {
        var (context, written) = Listener();
        using var left = new CancellationTokenSource();
        context.RequestAborted = left.Token;
        var sink = new SlackSink(TimeProvider.System);
        var stream = new SlackStream(sink, Patience).WriteAsync(context, CancellationToken.None);

        await left.CancelAsync();
        await stream.WaitAsync(Patience);
        sink.Post(SlackMethod.Webhook, SlackSink.Channels[0], new JsonObject { ["text"] = "late" });

        Assert.That(written(), Does.Not.Contain("data:"));
    }

    private static (HttpContext Context, Func<string> Written) Listener()
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        return (context, () => System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private async Task<StreamReader> ListenAsync(SlackBench slack)
    {
        var reader = new StreamReader(await http.GetStreamAsync(new Uri(slack.Server.BaseAddress, "slack/events")));
        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("retry: 1000"));
        Assert.That((await reader.ReadLineAsync(), await reader.ReadLineAsync()), Is.EqualTo((": open", "")));
        return reader;
    }

    private static async Task<string> NextAsync(StreamReader reader)
    {
        var line = await reader.ReadLineAsync().WaitAsync(Patience);
        Assert.That((line, await reader.ReadLineAsync().WaitAsync(Patience)), Is.EqualTo((line, "")));
        return line!["data: ".Length..];
    }
}
