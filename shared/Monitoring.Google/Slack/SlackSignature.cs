using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NbaPipeline.Monitoring.Google.Slack;

/// <summary>
/// Slack's signature of a request: version, time and body under a secret that only Slack and we have. See
/// https://docs.slack.dev/authentication/verifying-requests-from-slack.
/// </summary>
public static class SlackSignature
{
    public const string Header = "X-Slack-Signature";
    public const string TimeHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0";

    /// <summary>Older requests are somebody else's, sent again.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(5);

    /// <summary>Why it is none of Slack's; null: it is. It holds nothing of the signature.</summary>
    public static string? Problem(string secret, string? signature, string? timestamp, string body, DateTimeOffset now) => timestamp switch
    {
        _ when string.IsNullOrEmpty(signature) || string.IsNullOrEmpty(timestamp) => "The request has no signature of Slack.",
        _ when !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out _) => "The time of Slack's signature is no number.",
        _ when Math.Abs(now.ToUnixTimeSeconds() - (decimal)long.Parse(timestamp, CultureInfo.InvariantCulture)) > (decimal)Oldest.TotalSeconds => "Slack's signature is older than five minutes, or of a time to come.",
        _ when !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(secret, timestamp, body)), Encoding.ASCII.GetBytes(signature)) => "The signature is not Slack's.",
        _ => null,
    };

    /// <summary>As Slack writes it: <c>v0=</c> and 64 hexadecimal digits.</summary>
    public static string Of(string secret, string timestamp, string body) =>
        $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Version}:{timestamp}:{body}")))}";
}
