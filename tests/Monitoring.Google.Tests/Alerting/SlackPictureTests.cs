using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

/// <summary>A chart on its way to Slack: three calls before the message, none where Slack has it, and no message lost for it.</summary>
public sealed class SlackPictureTests
{
    private const string Token = "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy";
    private const string UploadAddress = "https://files.slack.test/upload/v1/ABC123s3cretTicket";

    private static readonly BarChart Chart = new("Errors of X", [new(new(2026, 1, 14), 1), new(new(2026, 1, 15), 9)], Limit: null);
    private static readonly Func<HttpResponseMessage?> Placed = Says(HttpStatusCode.OK, $$"""{"ok":true,"upload_url":"{{UploadAddress}}","file_id":"F0AB12CD34"}""");
    private static readonly Func<HttpResponseMessage?> Brought = Says(HttpStatusCode.OK, "OK - 500");
    private static readonly Func<HttpResponseMessage?> Done = Says(HttpStatusCode.OK, """{"ok":true,"files":[{"id":"F0AB12CD34","title":"x"}]}""");
    private static readonly Func<HttpResponseMessage?> Taken = Says(HttpStatusCode.OK, """{"ok":true,"channel":"C024BE91L","ts":"1768582800.000100"}""");
    private static readonly Func<HttpResponseMessage?> Unread = Says(HttpStatusCode.OK, """{"ok":false,"error":"invalid_blocks","errors":["invalid slack file [json-pointer:/blocks/1/slack_file]"]}""");

    private static readonly TestCaseData[] Failures =
    [
        Failing("a missing scope", "it refused with missing_scope: the bot needs files:write", Refuses("missing_scope")),
        Failing("too many calls", "it asked to slow down (429)", Says(HttpStatusCode.TooManyRequests, "", TimeSpan.FromSeconds(30))),
        Failing("an outage", "it failed (503)", Says(HttpStatusCode.ServiceUnavailable, "")),
        Failing("nobody there", "it cannot be reached (NameResolutionError)", Fails(HttpRequestError.NameResolutionError)),
        Failing("a page to sign in on", "it answered 200 without \"ok\"", Says(HttpStatusCode.OK, "<html>")),
        Failing("no address", "it named no place for the picture", Says(HttpStatusCode.OK, """{"ok":true,"file_id":"F0AB12CD34"}""")),
        Failing("an address of a file", "it named no place for the picture", Says(HttpStatusCode.OK, """{"ok":true,"upload_url":"file:///etc/passwd","file_id":"F0AB12CD34"}""")),
        Failing("a place that is gone", "it answered 404", Placed, Says(HttpStatusCode.NotFound, "")),
        Failing("an end that is refused", "it refused with file_not_found", Placed, Brought, Refuses("file_not_found")),
    ];

    [Test]
    public async Task A_picture_goes_its_three_steps_and_the_message_names_it()
    {
        using var slack = new ScriptedHttp(Placed, Brought, Done, Taken);

        var delivery = await SendAsync(slack, SomeNotice.Post());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(slack.Received.Select(sent => sent.Address.AbsolutePath), Is.EqualTo(
                ["/api/files.getUploadURLExternal", "/upload/v1/ABC123s3cretTicket", "/api/files.completeUploadExternal", "/api/chat.postMessage"]));
            Assert.That(slack.Received[0].Body, Is.EqualTo($"filename={Picture.FileName}&length={Picture.Png.Length}"));
            Assert.That(slack.Received[1].Body, Does.Contain("PNG").And.Contain("IEND"));
            Assert.That(JsonNode.Parse(slack.Received[2].Body)!["files"]!.ToJsonString(), Is.EqualTo("""[{"id":"F0AB12CD34","title":"Errors of X"}]"""));
            Assert.That(ImageOf(slack, 3)!["slack_file"]!.ToJsonString(), Is.EqualTo("""{"id":"F0AB12CD34"}"""));
            Assert.That(PatternOf(slack), Does.Not.Contain("Pattern"));
            Assert.That(slack.Bearers, Is.EqualTo([$"Bearer {Token}", null, $"Bearer {Token}", $"Bearer {Token}"]), "whoever stores files is not told the token");
            Assert.That(delivery.As!.Picture, Is.EqualTo(new UploadedPicture(Picture.Key, "F0AB12CD34")));
            Assert.That((delivery.IsDelivered, delivery.Remark, delivery.Message!.Timestamp), Is.EqualTo((true, (string?)null, "1768582800.000100")));
        }
    }

    [TestCase(NoticeKind.Post)]
    [TestCase(NoticeKind.Edit)]
    public async Task A_picture_that_Slack_has_is_shown_again_and_not_handed_over_twice(NoticeKind kind)
    {
        using var slack = new ScriptedHttp(Taken);

        var delivery = await SendAsync(slack, SomeNotice.Of(kind) with { Picture = new(Picture.Key, "F0KNOWN123") });

        Assert.That((slack.Received.Count, (string?)ImageOf(slack, 0)!["slack_file"]!["id"]), Is.EqualTo((1, "F0KNOWN123")));
        Assert.That(delivery.As!.Picture!.FileId, Is.EqualTo("F0KNOWN123"));
    }

    [Test]
    public async Task Another_days_picture_is_handed_over_anew()
    {
        using var slack = new ScriptedHttp(Placed, Brought, Done, Taken);

        var delivery = await SendAsync(slack, SomeNotice.Edit() with { Picture = new("another", "F0KNOWN123") });

        Assert.That(delivery.As!.Picture!.FileId, Is.EqualTo("F0AB12CD34"));
    }

    [TestCaseSource(nameof(Failures))]
    public async Task Whatever_happens_to_a_picture_its_message_goes_out_with_the_line_of_bars_and_says_so(string problem, Func<HttpResponseMessage?>[] answers)
    {
        using var slack = new ScriptedHttp([.. answers, Taken]);

        var delivery = await SendAsync(slack, SomeNotice.Post());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(delivery.IsDelivered, Is.True);
            Assert.That(delivery.Remark, Does.StartWith($"Without its picture: Slack's files: {problem}"));
            Assert.That(slack.Received, Has.Count.EqualTo(answers.Length + 1), "nothing of it is tried twice");
            Assert.That(ImageOf(slack, answers.Length), Is.Null);
            Assert.That(PatternOf(slack), Does.StartWith($"*Pattern:* {Chart.Line}"));
            Assert.That($"{delivery.Remark}", Does.Not.Contain("s3cret").And.Not.Contain(Token).And.Not.Contain("files.slack.test"));
            Assert.That(delivery.As!.Picture, Is.Null);
        }
    }

    [Test]
    public async Task A_picture_that_takes_too_long_is_left_behind_after_ten_seconds()
    {
        using var slack = new ScriptedHttp(Hangs(), Taken);
        var time = new ManualTime();
        var sending = new SenderStage(slack, Settings) { Time = time }.Bot.SendAsync(Charted(SomeNotice.Post()), CancellationToken.None);
        await slack.Reached.WaitAsync(TimeSpan.FromSeconds(30));

        time.Advance(new ResilienceOptions().PictureTimeout);

        Assert.That((await sending.WaitAsync(TimeSpan.FromSeconds(30))).Remark, Is.EqualTo("Without its picture: Slack's files: not done within 10 seconds."));
        Assert.That(slack.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_picture_that_Slack_has_not_read_yet_is_worth_two_short_waits()
    {
        using var slack = new ScriptedHttp(Placed, Brought, Done, Unread, Unread, Taken);

        var delivery = await SendAsync(slack, SomeNotice.Post());

        Assert.That((delivery.IsDelivered, delivery.Remark, delivery.As!.IsWithoutPicture), Is.EqualTo((true, (string?)null, false)));
    }

    [Test]
    public async Task After_that_the_message_goes_without_and_the_next_edit_shows_the_picture_that_was_handed_over()
    {
        using var slack = new ScriptedHttp(Placed, Brought, Done, Unread, Unread, Unread, Taken);

        var delivery = await SendAsync(slack, SomeNotice.Post());

        Assert.That((delivery.IsDelivered, delivery.Remark), Is.EqualTo((true, "Without its picture: Slack has not read it yet.")));
        Assert.That((delivery.As!.IsWithoutPicture, delivery.As.Picture!.FileId), Is.EqualTo((true, "F0AB12CD34")));
    }

    [Test]
    public async Task A_picture_that_somebody_deleted_is_forgotten()
    {
        using var slack = new ScriptedHttp(Unread, Taken);

        var delivery = await SendAsync(slack, SomeNotice.Edit() with { Picture = new(Picture.Key, "F0KNOWN123") });

        Assert.That((delivery.IsDelivered, delivery.As!.Picture, slack.Received.Count), Is.EqualTo((true, (UploadedPicture?)null, 2)));
    }

    [Test]
    public async Task A_message_that_is_wrong_by_itself_is_refused_without_its_picture_too()
    {
        using var slack = new ScriptedHttp(Placed, Brought, Done, Unread);

        var delivery = await SendAsync(slack, SomeNotice.Post());

        Assert.That((delivery.IsDelivered, delivery.Problem), Is.EqualTo((false, "#nba-alerts: it refused with invalid_blocks")));
    }

    [Test]
    public async Task After_one_that_failed_the_next_messages_of_the_run_do_not_wait_for_theirs()
    {
        using var slack = new ScriptedHttp(Refuses("missing_scope"), Taken);
        var bot = Stage(slack).Bot;
        await bot.SendAsync(Charted(SomeNotice.Post()), CancellationToken.None);

        var delivery = await bot.SendAsync(Charted(SomeNotice.Post()), CancellationToken.None);

        Assert.That((slack.Received.Count, delivery.Remark), Is.EqualTo((3, "Without its picture: Slack's files: not asked, because the last picture failed.")));
    }

    [Test]
    public async Task A_reply_and_a_message_without_a_chart_hand_nothing_over()
    {
        using var slack = new ScriptedHttp(Taken);

        await SendAsync(slack, SomeNotice.Reply("Rose."));
        await Stage(slack).Bot.SendAsync(SomeNotice.Post(), CancellationToken.None);

        Assert.That(slack.Received.Select(sent => sent.Address.Segments[^1]), Is.All.EqualTo("chat.postMessage"));
    }

    [Test]
    public async Task Webhooks_cannot_show_it_and_keep_the_line_of_bars()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, "ok"));
        var webhooks = new SenderStage(slack, ("SLACK_WEBHOOK_URL", "https://hooks.slack.test/services/T0/B0/x")).Webhooks;

        var delivery = await webhooks.SendAsync(Charted(SomeNotice.Post()), CancellationToken.None);

        Assert.That((delivery.IsDelivered, slack.Received.Count, ImageOf(slack, 0)), Is.EqualTo((true, 1, (JsonNode?)null)));
    }

    [Test]
    public void What_would_be_sent_names_the_file_that_would_be_handed_over()
    {
        var preview = JsonNode.Parse(Stage(new ScriptedHttp()).Bot.Preview(Charted(SomeNotice.Post())))!;

        Assert.That((string?)preview["blocks"]![1]!["slack_file"]!["id"], Is.EqualTo($"{Picture.FileName}, {Picture.Png.Length} bytes, handed over when this is sent"));
        Assert.That((string?)preview["blocks"]![1]!["alt_text"], Is.EqualTo("Errors of X, 2 days from 2026-01-14 to 2026-01-15: 1, 9"));
    }

    private static ChartPicture Picture => ChartPicture.Of(Chart);

    private static (string, string?)[] Settings => [("SLACK_BOT_TOKEN", Token), ("SLACK_CHANNEL", "#nba-alerts")];

    // The waits for a picture are over at once; its time-out is not.
    private static SenderStage Stage(ScriptedHttp slack) => new(slack, Settings) { Time = new HurriedTime(new ResilienceOptions().PictureTimeout) };

    private static Task<Delivery> SendAsync(ScriptedHttp slack, Notice notice) => Stage(slack).Bot.SendAsync(Charted(notice), CancellationToken.None);

    private static Notice Charted(Notice notice) => notice with
    {
        Message = notice.Message with { Chart = Chart, Patterns = [$"{Chart.Line}, game days only"] },
    };

    private static JsonNode? ImageOf(ScriptedHttp slack, int call) =>
        JsonNode.Parse(slack.Received[call].Body)!["blocks"]!.AsArray().FirstOrDefault(block => (string?)block!["type"] == "image");

    /// <summary>What stands in the last message after facts and games.</summary>
    private static string? PatternOf(ScriptedHttp slack) =>
        (string?)JsonNode.Parse(slack.Received[^1].Body)!["attachments"]![0]!["blocks"]![2]!["text"]!["text"];

    private static TestCaseData Failing(string what, string problem, params Func<HttpResponseMessage?>[] answers) =>
        new TestCaseData(problem, answers).SetArgDisplayNames(what);

    private static Func<HttpResponseMessage?> Refuses(string word) => Says(HttpStatusCode.OK, $$"""{"ok":false,"error":"{{word}}"}""");
}
