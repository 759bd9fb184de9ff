using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Reports to Slack: by the bot a post and its thread, by a webhook, which knows no threads, the post alone.</summary>
public sealed class SlackReports(IHttpClientFactory clients, SlackOptions options, Pipelines pipelines, SlackPace pace) : IReportChannel
{
    public string Channel => HasThreads ? options.ReportBotChannel ?? SlackOptions.ReportChannel : SlackOptions.ReportChannel;

    public bool HasThreads => options.BotToken is not null;

    public string? Misconfiguration => options switch
    {
        { BotToken: { } token } when !ChannelSettings.IsToken(token) => "SLACK_BOT_TOKEN holds characters that no token has.",
        { BotToken: not null, ApiBase: null } => "SLACK_API_URL is no address.",
        { BotToken: not null, ReportBotChannel: null } => "SLACK_BOT_TOKEN is set, but no channel for reports: SLACK_CHANNEL_REPORTS or SLACK_CHANNEL.",
        { BotToken: null, ReportWebhook: null } => $"No webhook address is set for reports: {string.Join(" or ", SlackOptions.ReportNames)}.",
        _ => null,
    };

    public Task<Delivery> SendAsync(JsonObject body, MessageHandle? post, CancellationToken cancellationToken) => HasThreads
        ? ByBotAsync(body, post, cancellationToken)
        : ByWebhookAsync(body, cancellationToken);

    private async Task<Delivery> ByBotAsync(JsonObject body, MessageHandle? post, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(Channel, cancellationToken);
        var addressed = body.DeepClone().AsObject();
        addressed["channel"] = post?.ChannelId ?? Channel;
        if (post is not null)
        {
            addressed["thread_ts"] = post.Timestamp;
        }

        var request = new ChannelRequest(Channel, new Uri(options.ApiBase!, "chat.postMessage"), addressed.ToJsonString())
        {
            Bearer = options.BotToken,
            Believe = answer => SlackAnswer.Believe(answer, post is null ? NoticeKind.Post : NoticeKind.Reply, Channel),
        };
        return await ChannelPost.SendAsync(clients, pipelines.Slack, request, cancellationToken);
    }

    private async Task<Delivery> ByWebhookAsync(JsonObject body, CancellationToken cancellationToken)
    {
        // By its address: where one webhook serves alerts too, they share one channel.
        await pace.WaitAsync(options.ReportWebhook!.AbsoluteUri, cancellationToken);
        var request = new ChannelRequest(Channel, options.ReportWebhook, body.ToJsonString()) { Believe = SlackWebhookNotifier.Believe };
        return await ChannelPost.SendAsync(clients, pipelines.Slack, request, cancellationToken);
    }
}
