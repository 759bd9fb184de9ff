namespace NbaPipeline.Replay;

/// <summary>The JSON body of one request to Slack (a webhook, <c>chat.postMessage</c> or <c>chat.update</c>), and when it came.</summary>
public sealed record PostedMessage(DateTimeOffset At, string Json)
{
    /// <summary>Slack's id of the message it made or changed; empty where whoever logged it knows none.</summary>
    public string Timestamp { get; init; } = "";
}
