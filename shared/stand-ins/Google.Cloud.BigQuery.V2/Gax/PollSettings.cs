namespace Google.Api.Gax;

/// <summary>How long to keep asking, and how long to wait between two questions.</summary>
public sealed class PollSettings(Expiration expiration, TimeSpan delay)
{
    public Expiration Expiration { get; } = expiration;

    public TimeSpan Delay { get; } = delay;
}

/// <summary>When to give up; <see cref="None"/> is never.</summary>
public sealed class Expiration
{
    private Expiration(TimeSpan? timeout) => Timeout = timeout;

    public static Expiration None { get; } = new(null);

    public TimeSpan? Timeout { get; }

    public static Expiration FromTimeout(TimeSpan timeout) => new(timeout);
}
