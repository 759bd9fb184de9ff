using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>Keeps what would have gone to Slack, so that a person or a test can read it.</summary>
public sealed class SlackSink(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SlackMessage> messages = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The channels whose webhooks exist; any other answers as Slack does for one that was removed.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["info", "warning", "critical", "default"];

    public IReadOnlyList<SlackMessage> Messages => [.. messages.Values.OrderBy(message => message.Timestamp, StringComparer.Ordinal)];

    public SlackMessage Post(string channel, JsonObject body)
    {
        var at = time.GetUtcNow();
        var timestamp = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()}.{Interlocked.Increment(ref count):D6}");
        return messages[timestamp] = new SlackMessage(at, channel, timestamp, body);
    }

    /// <summary>Replaces a message's body, as chat.update does; null when there is no such message.</summary>
    public SlackMessage? Update(string timestamp, JsonObject body) =>
        messages.TryGetValue(timestamp, out var old) ? messages[timestamp] = old with { Body = body } : null;

    public void Clear() => messages.Clear();
}
