using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// A call that Slack accepted. A message shows only how it ended; what was said in between, and when, is in its calls.
/// </summary>
/// <param name="At">When it came, by the sink's clock.</param>
/// <param name="Method">One of <see cref="SlackMethod"/>.</param>
/// <param name="Channel">The channel's name, however the call named it.</param>
/// <param name="Timestamp">The message that it made or changed.</param>
/// <param name="Body">As it was sent.</param>
public sealed record SlackCall(DateTimeOffset At, string Method, string Channel, string Timestamp, JsonObject Body);
