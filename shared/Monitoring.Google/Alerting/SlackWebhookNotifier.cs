using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Posts to Slack's incoming webhooks, which can only say new things, and believes only the body <c>ok</c>.</summary>
public sealed class SlackWebhookNotifier(
    IHttpClientFactory clients, SlackOptions options, Pipelines pipelines, SlackPace pace, IncidentThresholds thresholds) : INotifier
{
    private static readonly Severity[] Severities = Enum.GetValues<Severity>();

    public string Name => "slack-webhook";

    public string? Misconfiguration => Severities.Where(severity => options.WebhookOf(severity) is null).Select(Missing).FirstOrDefault();

    public Notice? Owed(Incident incident, DateTimeOffset now) =>
        PostPolicy.Next(incident, incident.Told.GetValueOrDefault(Name), one => SlackOptions.ChannelOf(LoudnessOf(one)), thresholds, now);

    public string Preview(Notice notice) => BlockKit.Format(notice.Message, notice.Mentions ? options.Mention : null).ToJsonString();

    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var severity = Severities.First(one => SlackOptions.ChannelOf(one) == notice.Channel);
        if (options.WebhookOf(severity) is not { } webhook)
        {
            return Delivery.Failed(Missing(severity));
        }

        // By its address: where one webhook serves all severities, they share one channel.
        await pace.WaitAsync(webhook.AbsoluteUri, cancellationToken);
        var request = new ChannelRequest(notice.Channel, webhook, Preview(notice)) { Believe = Believe };
        return await ChannelPost.SendAsync(clients, pipelines.Slack, request, cancellationToken);
    }

    private static string Missing(Severity severity) => $"No webhook address is set for {severity}: {string.Join(" or ", SlackOptions.NamesOf(severity))}.";

    // The end is said where the worst was said, which may be less than the worst there was: it may have come and gone unsaid.
    private Severity LoudnessOf(Incident incident) => incident.IsOpen ? incident.Severity : incident.Told.GetValueOrDefault(Name)?.Worst ?? incident.Worst;

    internal static Delivery Believe(ChannelAnswer answer) => answer.Body.Trim() == "ok"
        ? Delivery.Done
        : throw new ChannelRejectedException($"it answered {answer} instead of \"ok\"", isPermanent: true);
}
