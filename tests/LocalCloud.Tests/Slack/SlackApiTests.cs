using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackApiTests
{
    private const string Post = SlackMethod.PostMessage;
    private const string Update = SlackMethod.Update;

    [TestCase(null, "not_authed")]
    [TestCase("xoxb-other", "invalid_auth")]
    [TestCase(SlackSink.BotToken, null)]
    public async Task The_Web_API_asks_for_the_token(string? token, string? error)
    {
        await using var slack = await SlackBench.StartAsync();

        Assert.That(await slack.ErrorAsync(Post, """{"channel":"nba-alerts","text":"late"}""", token), Is.EqualTo(error));
        Assert.That((slack.Sink.Calls.Count, slack.Sink.Refused), Is.EqualTo(error is null ? (1, 0) : (0, 1)));
    }

    [TestCase("nba-alerts")]
    [TestCase("#nba-alerts")]
    [TestCase(SlackBench.Alerts)]
    public async Task A_message_is_posted_by_the_channels_name_or_id_and_answered_with_the_id(string channel)
    {
        await using var slack = await SlackBench.StartAsync();

        var answer = await slack.CallAsync(Post, $$"""{"channel":"{{channel}}","text":"late"}""");

        Assert.That(((string?)answer["channel"], (string?)answer["ts"]), Is.EqualTo((SlackBench.Alerts, "1768500000.000001")));
        Assert.That(((string?)answer["message"]!["text"], (string?)answer["message"]!["ts"]), Is.EqualTo(("late", "1768500000.000001")));
        Assert.That(slack.Sink.Messages.Single().Channel, Is.EqualTo("nba-alerts"));
    }

    [TestCase(Post, """{"channel":"random","text":"late"}""", "channel_not_found")]
    [TestCase(Post, """{"channel":"warning","text":"late"}""", "channel_not_found")]
    [TestCase(Post, """{"channel":7,"text":"late"}""", "channel_not_found")]
    [TestCase(Post, """{"text":"late"}""", "channel_not_found")]
    [TestCase(Post, """{"channel":"nba-alerts"}""", "no_text")]
    [TestCase(Post, """{"channel":"nba-alerts","blocks":[]}""", "no_text")]
    [TestCase(Post, """{"channel":"nba-alerts","text":{"text":"late"}}""", "no_text")]
    [TestCase(Post, """{"channel":"nba-alerts","text":"late","thread_ts":"1.000001"}""", "thread_not_found")]
    [TestCase(Post, "text=late", "invalid_json")]
    [TestCase(Update, """{"channel":"nba-alerts","ts":"1768500000.000001","text":"over"}""", "channel_not_found")]
    [TestCase(Update, """{"channel":"C0NBAALERTS","ts":"1768500000.000009","text":"over"}""", "message_not_found")]
    [TestCase(Update, """{"channel":"C0APPERROR","ts":"1768500000.000001","text":"over"}""", "message_not_found")]
    [TestCase(Update, """{"channel":"C0NBAALERTS","text":"over"}""", "message_not_found")]
    [TestCase(Update, """{"channel":"C0NBAALERTS","ts":"1768500000.000001"}""", "no_text")]
    [TestCase("chat.delete", """{"channel":"C0NBAALERTS","ts":"1768500000.000001"}""", "unknown_method")]
    public async Task What_cannot_be_done_is_refused_in_Slacks_word_and_changes_nothing(string method, string body, string error)
    {
        await using var slack = await SlackBench.StartAsync();
        await slack.PostAsync("open");

        Assert.That(await slack.ErrorAsync(method, body), Is.EqualTo(error));
        Assert.That(slack.Sink.Messages.Select(message => ((string?)message.Body["text"], message.EditedAt)), Is.EqualTo([("open", (DateTimeOffset?)null)]));
        Assert.That((slack.Sink.Calls.Count, slack.Sink.Refused), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task An_edit_replaces_the_message_and_both_calls_stay_in_the_log_as_they_were_sent()
    {
        var clock = new SettableClock(SlackBench.Start);
        await using var slack = await SlackBench.StartAsync(clock);
        var posted = await slack.PostAsync("open");
        clock.Advance(TimeSpan.FromMinutes(30));

        var answer = await slack.EditAsync(posted, "over");

        var message = slack.Sink.Messages.Single();
        Assert.That(((string?)answer["ts"], (string?)answer["channel"]), Is.EqualTo((posted, SlackBench.Alerts)));
        Assert.That((message.At, message.EditedAt, (string?)message.Body["text"]), Is.EqualTo((SlackBench.Start, clock.GetUtcNow(), "over")));
        Assert.That(slack.Sink.Calls.Select(call => (call.At, call.Method, call.Timestamp, (string?)call.Body["text"])), Is.EqualTo([
            (SlackBench.Start, Post, posted, "open"), (clock.GetUtcNow(), Update, posted, "over")]));
    }

    [TestCase("""{"text":"b"}""", "", "kept")]
    [TestCase("""{"attachments":[{"text":"new"}]}""", "kept", "new")]
    [TestCase("""{"text":"b","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"new"}}],"attachments":[]}""", "new", "")]
    public async Task An_edit_keeps_blocks_unless_it_has_text_or_blocks_and_attachments_unless_it_has_some(string edit, string block, string attachment)
    {
        await using var slack = await SlackBench.StartAsync();
        const string Whole = """{"text":"a","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"kept"}}],"attachments":[{"text":"kept"}]}""";
        await slack.HookAsync("warning", Whole);

        await slack.CallAsync(Update, edit.Insert(1, $$""" "channel":"{{SlackBench.Alerts}}","ts":"1768500000.000001","""));

        var body = slack.Sink.Messages.Single().Body;
        Assert.That((string?)body["blocks"]?[0]!["text"]!["text"] ?? "", Is.EqualTo(block));
        Assert.That((string?)body["attachments"]?.AsArray().FirstOrDefault()?["text"] ?? "", Is.EqualTo(attachment));
    }

    [Test]
    public async Task A_later_message_has_the_greater_timestamp_even_when_the_clock_is_set_back()
    {
        var clock = new SettableClock(SlackBench.Start);
        await using var slack = await SlackBench.StartAsync(clock);
        var first = await slack.PostAsync("one");
        clock.Advance(TimeSpan.FromHours(-1));

        Assert.That(await slack.PostAsync("two"), Is.GreaterThan(first).Using<string>(string.CompareOrdinal));
    }
}
