namespace NbaPipeline.LocalCloud.Slack;

/// <summary>The message that a call made or changed, or Slack's word for why there is none.</summary>
internal readonly record struct SlackOutcome(SlackMessage? Message, string? Error)
{
    public static implicit operator SlackOutcome(SlackMessage message) => new(message, null);

    public static implicit operator SlackOutcome(string error) => new(null, error);
}
