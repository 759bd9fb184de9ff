namespace NbaPipeline.Replay;

/// <summary>The JSON body of one request to Slack (a webhook, <c>chat.postMessage</c> or <c>chat.update</c>), and when it came.</summary>
public sealed record PostedMessage(DateTimeOffset At, string Json);
