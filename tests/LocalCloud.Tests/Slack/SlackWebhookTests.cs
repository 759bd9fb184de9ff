using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackWebhookTests
{
    [TestCase("critical", """{"text":"late"}""", 200, "ok")]
    [TestCase("critical", "payload=x", 400, "invalid_payload")]
    [TestCase("critical", "[]", 400, "invalid_payload")]
    [TestCase("critical", """{"text":"a","text":"b"}""", 400, "invalid_payload")]
    [TestCase("critical", """{"text":"\ud800"}""", 400, "invalid_payload")]
    [TestCase("critical", """{"text":"a","\udc00":1}""", 400, "invalid_payload")]
    [TestCase("critical", "{}", 400, "no_text")]
    [TestCase("critical", """{"text":""}""", 400, "no_text")]
    [TestCase("critical", """{"blocks":"none"}""", 400, "invalid_blocks")]
    [TestCase("critical", """{"text":"a","thread_ts":"1.000001"}""", 400, "thread_not_found")]
    [TestCase("random", """{"text":"late"}""", 404, "no_service")]
    [TestCase("nba-alerts", """{"text":"late"}""", 404, "no_service")]
    public async Task A_webhook_answers_as_Slack_does(string alias, string body, int status, string text)
    {
        await using var slack = await SlackBench.StartAsync();

        Assert.That(await slack.HookAsync(alias, body), Is.EqualTo((status, text)));
        Assert.That((slack.Sink.Messages.Count, slack.Sink.Calls.Count, slack.Sink.Refused), Is.EqualTo(status == 200 ? (1, 1, 0) : (0, 0, 1)));
    }

    [TestCase("info", "nba-pipeline-health")]
    [TestCase("warning", "nba-alerts")]
    [TestCase("critical", "app-error-alerts")]
    [TestCase("default", "daily-orchestration")]
    public async Task A_webhooks_message_lives_in_the_channel_that_people_know(string alias, string channel)
    {
        await using var slack = await SlackBench.StartAsync();

        await slack.HookAsync(alias, """{"text":"late"}""");

        var message = slack.Sink.Messages.Single();
        Assert.That((message.Channel, message.At, message.Timestamp), Is.EqualTo((channel, SlackBench.Start, "1768500000.000001")));
        Assert.That(slack.Sink.Calls.Select(call => (call.Method, call.Channel, call.Timestamp)), Is.EqualTo([("webhook", channel, message.Timestamp)]));
    }

    [Test]
    public async Task Messages_can_be_read_as_JSON_with_their_threads_and_edits()
    {
        await using var slack = await SlackBench.StartAsync();
        var parent = await slack.PostAsync("late");
        await slack.PostAsync("still", parent);
        await slack.EditAsync(parent, "over");

        var message = JsonNode.Parse(await slack.PageAsync("slack/messages"))!.AsArray().Single()!;

        Assert.That(((string?)message["channel"], (string?)message["body"]!["text"]), Is.EqualTo(("nba-alerts", "over")));
        Assert.That(((string?)message["replies"]![0]!["body"]!["text"], (string?)message["replies"]![0]!["threadTimestamp"]), Is.EqualTo(("still", parent)));
        Assert.That((string?)message["editedAt"], Is.EqualTo("2026-01-15T18:00:00+00:00"));
    }

    [TestCase(503, "down", null)]
    [TestCase(429, "rate_limited", 7)]
    [TestCase(200, """{"ok":false,"error":"ratelimited"}""", null)]
    public async Task A_fault_is_the_answer_of_webhook_and_Web_API_until_it_is_taken_away(int status, string body, int? seconds)
    {
        await using var slack = await SlackBench.StartAsync();
        slack.Sink.Fault = new SlackFault(status, body, seconds);

        foreach (var address in new[] { slack.Server.SlackWebhook("info"), new Uri(slack.Server.SlackApi, SlackMethod.PostMessage) })
        {
            using var answer = await slack.SendAsync(address, """{"channel":"nba-alerts","text":"late"}""", SlackSink.BotToken);
            Assert.That(((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((status, body)));
            Assert.That(answer.Headers.RetryAfter?.Delta?.TotalSeconds, Is.EqualTo(seconds));
        }

        Assert.That((slack.Sink.Calls.Count, slack.Sink.Refused), Is.EqualTo((0, 2)));
        slack.Sink.Fault = null;
        Assert.That((await slack.HookAsync("info", """{"text":"late"}""")).Text, Is.EqualTo("ok"));
    }
}
