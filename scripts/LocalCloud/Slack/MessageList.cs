namespace NbaPipeline.LocalCloud.Slack;

/// <summary>All messages and replies in the order of their timestamps, and how they hang together. Not safe for concurrent use.</summary>
internal sealed class MessageList
{
    private readonly List<SlackMessage> all = [];
    private readonly Dictionary<(string Channel, string Timestamp), int> places = [];

    /// <summary>What stands in the channels; a reply is in its parent's thread, and here too only when it was broadcast.</summary>
    public IReadOnlyList<SlackMessage> Threads()
    {
        var replies = all.Where(message => message.ThreadTimestamp is not null).ToLookup(message => (message.Channel, message.ThreadTimestamp!));
        return
        [
            .. all.Where(message => message.ThreadTimestamp is null || message.IsBroadcast)
                .Select(message => message with { Replies = [.. replies[(message.Channel, message.Timestamp)]] }),
        ];
    }

    /// <summary>Null: there is no such message in this channel.</summary>
    public SlackMessage? Find(string channel, string? timestamp) =>
        timestamp is not null && places.TryGetValue((channel, timestamp), out var place) ? all[place] : null;

    public void Add(SlackMessage message)
    {
        places.Add((message.Channel, message.Timestamp), all.Count);
        all.Add(message);
    }

    public void Replace(SlackMessage message) => all[places[(message.Channel, message.Timestamp)]] = message;
}
