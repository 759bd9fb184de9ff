namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// A channel did not take a message. The text names what it said and never the address or the key it was sent with: they
/// are its password.
/// </summary>
public sealed class ChannelRejectedException(string what, bool isPermanent) : Exception(what)
{
    /// <summary>Asking again cannot help: the channel, the key or the message is wrong.</summary>
    public bool IsPermanent { get; } = isPermanent;

    /// <summary>It may have arrived: asking again at once might say it twice.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>What was to be edited or answered is not there any more.</summary>
    public bool IsGone { get; init; }

    /// <summary>It is the form that was refused; another may be taken.</summary>
    public bool IsMisshapen { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
