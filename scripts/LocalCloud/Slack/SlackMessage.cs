using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>A message as it was posted: when, where, and its whole body. The timestamp is Slack's id for it.</summary>
public sealed record SlackMessage(DateTimeOffset At, string Channel, string Timestamp, JsonObject Body);
