using Microsoft.Extensions.Configuration;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>
/// Slack's settings under the names the pipeline already uses. With a bot token messages are edited in place; without one,
/// webhooks by severity, each falling back to <c>SLACK_WEBHOOK_URL</c>. What is missing is missing, loudly. The bot needs the
/// scopes <c>chat:write</c> and, for pictures, <c>files:write</c>.
/// </summary>
public sealed class SlackOptions(IConfiguration configuration)
{
    private const string CommonWebhook = "SLACK_WEBHOOK_URL";
    private const string CommonChannel = "SLACK_CHANNEL";
    private const string Api = "https://slack.com/api/";

    public string? BotToken => Text("SLACK_BOT_TOKEN");

    /// <summary>The Web API's base; another than Slack's for the local cloud. Null where it is no address.</summary>
    public Uri? ApiBase => ChannelSettings.AddressOf($"{(Text("SLACK_API_URL") ?? Api).TrimEnd('/')}/");

    /// <summary>Who is called by name when a problem becomes Critical: <c>&lt;!here&gt;</c>, or a group's <c>&lt;!subteam^S0…&gt;</c>.</summary>
    public string? Mention => Text("SLACK_MENTION_CRITICAL");

    /// <summary>Whether messages have buttons: only where Slack can call <c>operator-actions</c>, and its signature can be checked there.</summary>
    public bool HasButtons => Text("SLACK_BUTTONS") is "true";

    public Uri? WebhookOf(Severity severity) =>
        ChannelSettings.AddressOf(NamesOf(severity).Select(Text).FirstOrDefault(value => value is not null));

    /// <summary>
    /// Where the bot posts: <c>SLACK_CHANNEL</c> for all, so that one message can go from Info to Critical by edits, or a
    /// channel for each severity, in which case a rise goes on in the louder one.
    /// </summary>
    public string? BotChannelOf(Severity severity) => Text($"{CommonChannel}_{severity.ToString().ToUpperInvariant()}") ?? Text(CommonChannel);

    /// <summary>Where reports go by webhook: a channel of their own, or the pipeline's own for daily reports, to which the common webhook leads.</summary>
    public Uri? ReportWebhook => ChannelSettings.AddressOf(ReportNames.Select(Text).FirstOrDefault(value => value is not null));

    /// <summary>Where the bot posts reports.</summary>
    public string? ReportBotChannel => Text("SLACK_CHANNEL_REPORTS") ?? Text(CommonChannel);

    public static string ReportChannel => "#daily-orchestration";

    public static IReadOnlyList<string> ReportNames => ["SLACK_WEBHOOK_URL_REPORTS", CommonWebhook];

    /// <summary>A webhook's channel as people know it, for what a run answers.</summary>
    public static string ChannelOf(Severity severity) => severity switch
    {
        Severity.Critical => "#app-error-alerts",
        Severity.Warning => "#nba-alerts",
        _ => "#nba-pipeline-health",
    };

    public static IReadOnlyList<string> NamesOf(Severity severity) => severity switch
    {
        Severity.Critical => ["SLACK_WEBHOOK_URL_CRITICAL", "SLACK_WEBHOOK_URL_ERROR", CommonWebhook],
        Severity.Warning => ["SLACK_WEBHOOK_URL_WARNING", CommonWebhook],
        _ => ["SLACK_WEBHOOK_URL_INFO", CommonWebhook],
    };

    private string? Text(string name) => configuration.TextOf(name);
}
