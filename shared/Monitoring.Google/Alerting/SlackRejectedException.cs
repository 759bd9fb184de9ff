namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Slack did not take a message. The text names what Slack said and never the address it was sent to: a webhook's
/// address is its password.
/// </summary>
public sealed class SlackRejectedException(string what, bool isPermanent, TimeSpan? retryAfter = null) : Exception(what)
{
    /// <summary>Asking again cannot help: the channel, the webhook or the message is wrong.</summary>
    public bool IsPermanent { get; } = isPermanent;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
