using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Incidents;
using static NbaPipeline.Monitoring.Google.Tests.ScriptedHttp;

namespace NbaPipeline.Monitoring.Google.Tests.Alerting;

public sealed class SlackBotNotifierTests
{
    private const string Token = "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy";
    private const string Taken = """{"ok":true,"channel":"C024BE91L","ts":"1768582800.000100","message":{"text":"…"}}""";

    private static readonly (string, string?)[] Settings =
        [("SLACK_BOT_TOKEN", Token), ("SLACK_CHANNEL", "#nba-alerts"), ("SLACK_MENTION_CRITICAL", "<!subteam^S0ONCALL>")];

    [Test]
    public async Task A_post_keeps_the_channels_id_and_the_messages_timestamp()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, Taken));

        var delivery = await SendAsync(slack, SomeNotice.Post());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(delivery.IsDelivered, Is.True);
            Assert.That(delivery.Message, Is.EqualTo(new MessageHandle("#nba-alerts", "C024BE91L", "1768582800.000100")));
            Assert.That(slack.Received.Single().Address, Is.EqualTo(new Uri("https://slack.com/api/chat.postMessage")));
            Assert.That(slack.Bearers, Is.EqualTo([$"Bearer {Token}"]));
            Assert.That((string?)BodyOf(slack)["channel"], Is.EqualTo("#nba-alerts"));
            Assert.That(BodyOf(slack)["ts"] ?? BodyOf(slack)["thread_ts"] ?? BodyOf(slack)["reply_broadcast"], Is.Null);
        }
    }

    [Test]
    public async Task An_edit_changes_the_message_by_its_id_and_timestamp()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, Taken));

        var delivery = await SendAsync(slack, SomeNotice.Edit());

        Assert.That(delivery, Is.EqualTo(Delivery.Done));
        Assert.That(slack.Received.Single().Address.AbsolutePath, Is.EqualTo("/api/chat.update"));
        Assert.That(((string?)BodyOf(slack)["channel"], (string?)BodyOf(slack)["ts"]), Is.EqualTo(("C024BE91L", "1768582800.000100")));
        Assert.That(BodyOf(slack)["attachments"], Is.Not.Null);
    }

    [Test]
    public async Task An_edit_of_a_message_left_behind_says_where_things_go_on()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, Taken));

        await SendAsync(slack, SomeNotice.Edit() with { Words = ["Goes on in #app-error-alerts."] });

        Assert.That((string?)BodyOf(slack)["blocks"]![1]!["text"]!["text"], Is.EqualTo("Goes on in #app-error-alerts."));
    }

    [Test]
    public async Task A_reply_goes_into_the_messages_thread()
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, Taken));

        var delivery = await SendAsync(slack, SomeNotice.Reply("Rose from Info to Warning.", "Now also 2026-01-16."));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(delivery, Is.EqualTo(Delivery.Done), "an answer is no message to edit later");
            Assert.That(slack.Received.Single().Address.AbsolutePath, Is.EqualTo("/api/chat.postMessage"));
            Assert.That(((string?)BodyOf(slack)["channel"], (string?)BodyOf(slack)["thread_ts"]), Is.EqualTo(("C024BE91L", "1768582800.000100")));
            Assert.That((string?)BodyOf(slack)["text"], Is.EqualTo("Rose from Info to Warning.\nNow also 2026-01-16."));
            Assert.That(BodyOf(slack)["ts"], Is.Null);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_reply_is_shown_in_the_channel_only_when_it_calls_somebody(bool mentions)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, Taken));

        await SendAsync(slack, SomeNotice.Reply("Rose from Warning to Critical.") with { Mentions = mentions });

        Assert.That((bool?)BodyOf(slack)["reply_broadcast"], Is.EqualTo(mentions ? true : null));
        Assert.That((string?)BodyOf(slack)["text"], mentions ? Does.StartWith("<!subteam^S0ONCALL>\n") : Does.StartWith("Rose"));
    }

    [TestCase(Severity.Info, false)]
    [TestCase(Severity.Warning, false)]
    [TestCase(Severity.Critical, true)]
    public void Only_a_critical_that_opens_calls_by_name(Severity severity, bool calls)
    {
        var bot = Bot();

        var notice = bot.Owed(SomeIncident.Open(severity), SomeIncident.Noon)!;

        Assert.That((notice.Kind, notice.Channel), Is.EqualTo((NoticeKind.Post, "#nba-alerts")));
        Assert.That(bot.Preview(notice).Contains("S0ONCALL", StringComparison.Ordinal), Is.EqualTo(calls));
    }

    [TestCase(Severity.Info, Severity.Warning, false)]
    [TestCase(Severity.Warning, Severity.Critical, true)]
    public void A_rise_in_the_same_channel_is_an_edit_that_calls_nobody_and_a_reply_that_may(Severity from, Severity to, bool calls)
    {
        var bot = Bot();
        var risen = SomeIncident.Open(to).Telling(bot.Name, SomeIncident.Knowing(from, SomeNotice.Handle));

        var edit = bot.Owed(risen, SomeIncident.Noon)!;
        var reply = bot.Owed(risen.Telling(bot.Name, edit.Then), SomeIncident.Noon)!;

        Assert.That((edit.Kind, reply.Kind), Is.EqualTo((NoticeKind.Edit, NoticeKind.Reply)));
        Assert.That((edit.Mentions, reply.Mentions), Is.EqualTo((false, calls)));
    }

    [TestCase(IncidentState.Resolved)]
    [TestCase(IncidentState.Expired)]
    public void The_end_of_a_critical_calls_nobody(IncidentState state)
    {
        var bot = Bot();
        var told = SomeIncident.Knowing(Severity.Critical, SomeNotice.Handle);
        var over = SomeIncident.Resolved(Severity.Critical).Telling(bot.Name, told) with { State = state };

        var edit = bot.Owed(over, SomeIncident.Noon)!;
        var reply = bot.Owed(over.Telling(bot.Name, edit.Then), SomeIncident.Noon)!;

        Assert.That((edit.Kind, reply.Kind, edit.Mentions || reply.Mentions), Is.EqualTo((NoticeKind.Edit, NoticeKind.Reply, false)));
    }

    [TestCase("""{"ok":true,"ts":"1.0"}""", "channel")]
    [TestCase("""{"ok":true,"channel":"C1"}""", "ts")]
    public async Task A_post_without_a_place_to_edit_later_is_not_believed_and_not_repeated(string body, string missing)
    {
        using var slack = new ScriptedHttp(Says(HttpStatusCode.OK, body));

        var delivery = await SendAsync(slack, SomeNotice.Post());

        Assert.That(delivery.Problem, Does.EndWith($"without {missing}"));
        Assert.That(slack.Received, Has.Count.EqualTo(1));
    }

    private static JsonNode BodyOf(ScriptedHttp slack) => JsonNode.Parse(slack.Received[0].Body)!;

    private static SlackBotNotifier Bot() => new SenderStage(new ScriptedHttp(), Settings).Bot;

    private static Task<Delivery> SendAsync(ScriptedHttp slack, Notice notice) =>
        new SenderStage(slack, Settings).Bot.SendAsync(notice, CancellationToken.None);
}
