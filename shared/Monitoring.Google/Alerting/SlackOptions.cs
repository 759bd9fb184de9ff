using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// The webhooks by severity, under the names the pipeline already uses. Each falls back to <c>SLACK_WEBHOOK_URL</c>;
/// what is missing is missing, loudly, when a message is due.
/// </summary>
public sealed class SlackOptions(IConfiguration configuration)
{
    private const string Fallback = "SLACK_WEBHOOK_URL";

    public Uri? WebhookOf(Severity severity) =>
        NamesOf(severity).Select(name => configuration[name]?.Trim())
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var webhook)
            ? webhook
            : null;

    /// <summary>The channel as people know it, for reports.</summary>
    public static string ChannelOf(Severity severity) => severity switch
    {
        Severity.Critical => "#app-error-alerts",
        Severity.Warning => "#nba-alerts",
        _ => "#nba-pipeline-health",
    };

    public static IReadOnlyList<string> NamesOf(Severity severity) => severity switch
    {
        Severity.Critical => ["SLACK_WEBHOOK_URL_CRITICAL", "SLACK_WEBHOOK_URL_ERROR", Fallback],
        Severity.Warning => ["SLACK_WEBHOOK_URL_WARNING", Fallback],
        _ => ["SLACK_WEBHOOK_URL_INFO", Fallback],
    };
}
