using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.Replay.Tests;

/// <summary>An edit leaves one message behind and a reply none of its own; the scorer must read what was said each time.</summary>
public sealed class SinkPostsTests
{
    [Test]
    public async Task A_message_its_edit_and_its_reply_are_each_read_once_with_their_channel()
    {
        var sink = new SlackSink(TimeProvider.System);
        var posts = new SinkPosts(sink);
        await using var server = await StartAsync(sink);
        using var http = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SlackSink.BotToken);

        await http.PostAsJsonAsync("slack/webhook/warning", new { text = "open" });
        var ts = sink.Messages.Single().Timestamp;
        var first = Read(posts);
        await http.PostAsJsonAsync("slack/api/chat.update", new { channel = "C0NBAALERTS", ts, text = "rising" });
        await http.PostAsJsonAsync("slack/api/chat.postMessage", new { channel = "#nba-alerts", thread_ts = ts, text = "why" });

        Assert.That(first, Is.EqualTo([("open", "nba-alerts", PostDelivery.Message)]));
        Assert.That(Read(posts), Is.EqualTo([("rising", "nba-alerts", PostDelivery.Edit), ("why", "nba-alerts", PostDelivery.Reply)]));
        Assert.That(posts.TakeNew(), Is.Empty);
    }

    [Test]
    public async Task A_picture_is_recorded_with_the_message_so_that_a_report_needs_no_Slack()
    {
        var sink = new SlackSink(TimeProvider.System);
        var posts = new SinkPosts(sink);
        await using var server = await StartAsync(sink);
        using var http = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SlackSink.BotToken);
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 1, 2];

        await http.PostAsJsonAsync("slack/api/files.getUploadURLExternal", new { filename = "a.png", length = png.Length });
        await http.PostAsync("slack/upload/v1/F0LOCAL0001", new ByteArrayContent(png));
        await http.PostAsJsonAsync("slack/api/files.completeUploadExternal", new { files = new[] { new { id = "F0LOCAL0001" } } });
        await http.PostAsJsonAsync("slack/api/chat.postMessage", new
        {
            channel = "#nba-alerts", text = "rising", blocks = new[] { new { type = "image", alt_text = "bars", slack_file = new { id = "F0LOCAL0001" } } },
        });

        var body = JsonNode.Parse(posts.TakeNew().Single().Json)!.AsObject();
        Assert.That(SlackPicture.Contents(body), Does.Contain($"<img src=\"data:image/png;base64,{Convert.ToBase64String(png)}\" alt=\"bars\">"));
    }

    private static List<(string Text, string Channel, PostDelivery Delivery)> Read(SinkPosts posts) =>
    [
        .. posts.TakeNew().Select(post => SlackPost.Parse(post.Json, post.At, Some.Alert)).Select(post => (post.Title, post.Channel, post.Delivery)),
    ];

    private static async Task<WebApplication> StartAsync(SlackSink sink)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.MapSlack(sink);
        await application.StartAsync();
        return application;
    }
}
