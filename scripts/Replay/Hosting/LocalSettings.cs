using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Control;
using NbaPipeline.LocalCloud.Identity;
using NbaPipeline.LocalCloud.Services;
using NbaPipeline.LocalCloud.Slack;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>What a function is told so that all its cloud is the local one.</summary>
public static class LocalSettings
{
    private const string Project = "nba-props-platform";

    public static Dictionary<string, string?> Of(string function, LocalCloudServer cloud, SinkKind sink) => new(SlackOf(cloud, sink))
    {
        [IdentityOf.NameKey] = function,
        ["BigQuery:ProjectId"] = Project,
        ["BigQuery:BaseUri"] = cloud.BigQueryBaseUri.ToString(),

        // The local Slack takes any number of messages a second, and a replay's clock stands while they are sent.
        ["Resilience:SlackInterval"] = "00:00:00",
        ["Services:Scrapers"] = ServiceEndpoints.AddressOf(cloud, PipelineHandler.Scrapers).ToString(),
        ["Services:Analytics"] = ServiceEndpoints.AddressOf(cloud, PipelineHandler.Analytics).ToString(),
        ["Services:Precompute"] = ServiceEndpoints.AddressOf(cloud, PipelineHandler.Precompute).ToString(),
        ["Services:Coordinator"] = ServiceEndpoints.AddressOf(cloud, PipelineHandler.Coordinator).ToString(),
        ["PubSub:BaseUri"] = cloud.BaseAddress.ToString(),

        // Whoever works at this machine may order; his tokens are made out to the function that he calls.
        ["Callers:Audiences:0"] = new Uri(cloud.BaseAddress, $"functions/{function}").ToString(),
        ["Callers:Allowed:0"] = LocalIdentity.Operator,
        ["Callers:Issuer"] = cloud.BaseAddress.ToString(),
        ["Callers:Certificates"] = new Uri(cloud.BaseAddress, IdentityEndpoints.Certificates).ToString(),
        ["Deployment:Secrets"] = string.Join(',', OwnDeployment.Secrets),
        ["ControlPlane:Scheduler"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Scheduler).ToString(),
        ["ControlPlane:Run"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Run).ToString(),
        ["ControlPlane:Functions"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Functions).ToString(),
        ["ControlPlane:ServiceUsage"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Usage).ToString(),
        ["ControlPlane:Monitoring"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Monitoring).ToString(),
        ["ControlPlane:PubSub"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.PubSub).ToString(),
        ["ControlPlane:SecretManager"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Secrets).ToString(),
        ["ControlPlane:BigQuery"] = new Uri(cloud.BaseAddress, ControlPlaneEndpoints.Tables).ToString(),
    };

    public static Dictionary<string, string?> OfDocuments(LocalCloudServer cloud) => new()
    {
        ["Firestore:ProjectId"] = Project,
        ["Firestore:EmulatorHost"] = cloud.BaseAddress.Authority,
    };

    private static Dictionary<string, string?> SlackOf(LocalCloudServer cloud, SinkKind sink) => sink is SinkKind.Bot
        ? new()
        {
            ["SLACK_BOT_TOKEN"] = SlackSink.BotToken,
            ["SLACK_API_URL"] = cloud.SlackApi.ToString(),
            ["SLACK_CHANNEL"] = "#nba-alerts",
            ["SLACK_CHANNEL_REPORTS"] = "#daily-orchestration",
            ["SLACK_MENTION_CRITICAL"] = "<!here>",
        }
        : new()
        {
            ["SLACK_WEBHOOK_URL_INFO"] = cloud.SlackWebhook("info").ToString(),
            ["SLACK_WEBHOOK_URL_WARNING"] = cloud.SlackWebhook("warning").ToString(),
            ["SLACK_WEBHOOK_URL_CRITICAL"] = cloud.SlackWebhook("critical").ToString(),
            ["SLACK_WEBHOOK_URL_REPORTS"] = cloud.SlackWebhook("default").ToString(),
        };
}
