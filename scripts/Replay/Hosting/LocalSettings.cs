using NbaPipeline.LocalCloud;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Replay;

/// <summary>What a function is told so that all its cloud is the local one.</summary>
public static class LocalSettings
{
    public static Dictionary<string, string?> Of(string function, LocalCloudServer cloud) => new()
    {
        [IdentityOf.NameKey] = function,
        ["BigQuery:ProjectId"] = "nba-props-platform",
        ["BigQuery:BaseUri"] = cloud.BigQueryBaseUri.ToString(),
        ["SLACK_WEBHOOK_URL_INFO"] = cloud.SlackWebhook("info").ToString(),
        ["SLACK_WEBHOOK_URL_WARNING"] = cloud.SlackWebhook("warning").ToString(),
        ["SLACK_WEBHOOK_URL_CRITICAL"] = cloud.SlackWebhook("critical").ToString(),
    };
}
