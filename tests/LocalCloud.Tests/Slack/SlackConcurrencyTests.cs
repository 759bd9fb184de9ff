using NbaPipeline.LocalCloud.Slack;

namespace NbaPipeline.LocalCloud.Tests.Slack;

public sealed class SlackConcurrencyTests
{
    private const int Clients = 8;
    private const int Rounds = 25;

    [Test]
    public async Task Eight_clients_that_post_answer_and_edit_at_once_lose_nothing()
    {
        await using var slack = await SlackBench.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => WorkAsync(slack, client))));

        var messages = slack.Sink.Messages;
        var timestamps = messages.SelectMany(message => message.Replies.Prepend(message)).Select(message => message.Timestamp).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(slack.Sink.Calls, Has.Count.EqualTo(Clients * Rounds * 3));
            Assert.That(messages, Has.Count.EqualTo(Clients * Rounds).And.All.Matches<SlackMessage>(IsWhole));
            Assert.That(timestamps, Is.Unique.And.Count.EqualTo(Clients * Rounds * 2));
            Assert.That(messages.Select(message => message.Timestamp), Is.Ordered.Using<string>(string.CompareOrdinal));
            Assert.That(slack.Sink.Refused, Is.Zero);
        }
    }

    private static async Task WorkAsync(SlackBench slack, int client)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var posted = await slack.PostAsync($"open {client}/{round}");
            await slack.PostAsync($"over {client}/{round}", posted);
            await slack.EditAsync(posted, $"over {client}/{round}");
        }
    }

    private static bool IsWhole(SlackMessage message) =>
        message is { EditedAt: not null, Replies: [var reply] } && (string?)reply.Body["text"] == (string?)message.Body["text"];
}
