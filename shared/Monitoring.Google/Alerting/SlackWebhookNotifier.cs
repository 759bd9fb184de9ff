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

        await pace.WaitAsync(notice.Channel, cancellationToken);
        return await ChannelPost.SendAsync(clients, pipelines.Slack, new ChannelRequest(notice.Channel, webhook, Preview(notice)), Believe, cancellationToken);
    }

    private static string Missing(Severity severity) => $"No webhook is set for {severity}: {string.Join(" or ", SlackOptions.NamesOf(severity))}.";

    // The end is said where the worst was said.
    private static Severity LoudnessOf(Incident incident) => incident.IsOpen ? incident.Severity : incident.Worst;

    private static Delivery Believe(string body) => body.Trim() == "ok"
        ? Delivery.Done
        : throw new ChannelRejectedException($"it answered 200 \"{ChannelPost.Quote(body)}\" instead of \"ok\"", isPermanent: true);
}
