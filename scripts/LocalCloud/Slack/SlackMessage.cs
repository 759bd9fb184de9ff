using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>A message as it stands now: when it was posted, where, and its body. The timestamp is Slack's id for it.</summary>
public sealed record SlackMessage(DateTimeOffset At, string Channel, string Timestamp, JsonObject Body)
{
    /// <summary>The message that this one answers; null: it begins no thread and is in none, or it is the parent.</summary>
    public string? ThreadTimestamp { get; init; }

    /// <summary>Null: as it was posted.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>A reply that stands in the channel as well as in its thread.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>Its thread, oldest first.</summary>
    public IReadOnlyList<SlackMessage> Replies { get; init; } = [];
}
