using System.Text.Json;
using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>What is posted where. Its address, its bearer and its secrets are for the wire only.</summary>
/// <param name="Channel">The channel as people know it.</param>
/// <param name="Address">For Slack's webhooks the password itself.</param>
/// <param name="Json">The body.</param>
internal sealed record ChannelRequest(string Channel, Uri Address, string Json)
{
    private const int LongestQuote = 200;

    // A shorter part of an address is a word such as "api", and no password.
    private const int ShortestPart = 6;

    public string? Bearer { get; init; }

    /// <summary>Made anew for each attempt, instead of the JSON; null: the JSON is the body.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>What else must not be quoted, wherever the other side may have repeated it.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Reads the answer of a success; throws <see cref="ChannelRejectedException"/> where it is none.</summary>
    public required Func<ChannelAnswer, Delivery> Believe { get; init; }

    public string Redacted(string text) => Secrets.Append(Bearer).OfType<string>().Concat(PartsOf(Address))
        .SelectMany(secret => new[] { secret, JsonEncodedText.Encode(secret).ToString(), secret.Replace("/", "\\/", StringComparison.Ordinal) })
        .Where(secret => secret.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .OrderByDescending(secret => secret.Length)
        .Aggregate(text, (clean, secret) => clean.Replace(secret, "…", StringComparison.OrdinalIgnoreCase));

    /// <summary>On one line, and redacted before it is cut: half a password is one too.</summary>
    public string Quote(string body)
    {
        var line = string.Join(' ', Redacted(body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestQuote ? $"{line[..LongestQuote]}…" : line;
    }

    // A record prints its members; this one must not.
    public override string ToString() => Channel;

    private static IEnumerable<string> PartsOf(Uri address) =>
        new[] { address.OriginalString, address.AbsoluteUri, address.Authority, address.PathAndQuery, address.AbsolutePath }
            .Concat($"{address.UserInfo}/{address.PathAndQuery}".Split('/', '?', '&', '=', ':'))
            .SelectMany(part => new[] { part, Uri.UnescapeDataString(part) })
            .Where(part => part.Length >= ShortestPart);
}
