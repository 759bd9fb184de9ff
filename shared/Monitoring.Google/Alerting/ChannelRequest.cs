namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>What is posted where. Its address, its bearer and its secrets are for the wire only.</summary>
/// <param name="Channel">The channel as people know it.</param>
/// <param name="Address">For Slack's webhooks the password itself.</param>
/// <param name="Json">The body.</param>
internal sealed record ChannelRequest(string Channel, Uri Address, string Json)
{
    public string? Bearer { get; init; }

    /// <summary>What must not be quoted, wherever the other side may have repeated it.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    public string Redacted(string text) => Secrets.Append(Bearer).Append(Address.AbsolutePath is { Length: > 1 } path ? path : null)
        .OfType<string>()
        .Where(secret => secret.Length > 0)
        .Aggregate(text, (clean, secret) => clean.Replace(secret, "…", StringComparison.Ordinal));

    // A record prints its members; this one must not.
    public override string ToString() => Channel;
}
