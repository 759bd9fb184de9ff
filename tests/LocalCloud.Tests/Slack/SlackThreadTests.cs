using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackThreadTests
{
    [Test]
    public async Task A_reply_stands_under_its_parent_and_not_in_the_channel()
    {
        await using var slack = await SlackBench.StartAsync();
        var parent = await slack.PostAsync("open");
        await slack.PostAsync("other");

        var reply = await slack.PostAsync("rising", parent);

        Assert.That(slack.Sink.Messages.Select(message => (string?)message.Body["text"]), Is.EqualTo(["open", "other"]));
        var answered = slack.Sink.Messages[0].Replies.Single();
        Assert.That((answered.Timestamp, answered.ThreadTimestamp, (string?)answered.Body["text"]), Is.EqualTo((reply, parent, "rising")));
        Assert.That(slack.Sink.Calls[^1].Timestamp, Is.EqualTo(reply));
    }

    [Test]
    public async Task A_reply_to_a_reply_joins_the_thread()
    {
        await using var slack = await SlackBench.StartAsync();
        var parent = await slack.PostAsync("open");

        await slack.PostAsync("second", await slack.PostAsync("first", parent));

        Assert.That(slack.Sink.Messages.Single().Replies.Select(reply => reply.ThreadTimestamp), Is.EqualTo([parent, parent]));
    }

    [TestCase("true", 2)]
    [TestCase("false", 1)]
    public async Task A_broadcast_reply_stands_in_the_channel_too(string broadcast, int messages)
    {
        await using var slack = await SlackBench.StartAsync();
        var parent = await slack.PostAsync("open");

        await slack.CallAsync(
            SlackMethod.PostMessage, $$"""{"channel":"nba-alerts","text":"rising","thread_ts":"{{parent}}","reply_broadcast":{{broadcast}}}""");

        Assert.That(slack.Sink.Messages, Has.Count.EqualTo(messages));
        Assert.That(slack.Sink.Messages[0].Replies.Select(reply => (string?)reply.Body["text"]), Is.EqualTo(["rising"]));
    }

    [Test]
    public async Task A_reply_can_be_edited()
    {
        await using var slack = await SlackBench.StartAsync();
        var reply = await slack.PostAsync("rising", await slack.PostAsync("open"));

        await slack.EditAsync(reply, "falling");

        var edited = slack.Sink.Messages.Single().Replies.Single();
        Assert.That(((string?)edited.Body["text"], edited.EditedAt), Is.EqualTo(("falling", SlackBench.Start)));
    }

    [Test]
    public async Task A_thread_is_found_only_in_its_own_channel()
    {
        await using var slack = await SlackBench.StartAsync();
        var parent = await slack.PostAsync("open");

        var body = $$"""{"channel":"app-error-alerts","text":"rising","thread_ts":"{{parent}}"}""";

        Assert.That(await slack.ErrorAsync(SlackMethod.PostMessage, body), Is.EqualTo("thread_not_found"));
    }
}
