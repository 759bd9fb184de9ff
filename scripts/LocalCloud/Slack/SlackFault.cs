namespace NbaPipeline.LocalCloud.Slack;

/// <summary>
/// What Slack answers instead of doing what it was asked: 503, 429 with a time to wait, or 200 whose body says no.
/// </summary>
public sealed record SlackFault(int Status, string Body, int? RetryAfterSeconds = null);
