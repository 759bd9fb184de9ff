using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Tells other alerting programs in the shape that Alertmanager's webhooks have, which they all read.</summary>
public sealed class AlertWebhookNotifier(IHttpClientFactory clients, PagerOptions options, Pipelines pipelines) : INotifier
{
    private const string Channel = "alert webhook";

    public string Name => "webhook";

    public string? Misconfiguration => Address is null ? "ALERT_WEBHOOK_URL is no address." : null;

    private Uri? Address => Uri.TryCreate(options.WebhookUrl, UriKind.Absolute, out var address) ? address : null;

    public Notice? Owed(Incident incident, DateTimeOffset now) => MirrorPolicy.Next(incident, incident.Told.GetValueOrDefault(Name), Channel);

    public string Preview(Notice notice) => AlertmanagerPayload.Of(notice.Message).ToJsonString();

    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken) => Address is { } address
        ? await ChannelPost.SendAsync(
            clients, pipelines.Webhook, new ChannelRequest(Channel, address, Preview(notice)) { Bearer = options.WebhookToken }, _ => Delivery.Done, cancellationToken)
        : Delivery.Failed(Misconfiguration!);
}
