using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>Tells other alerting programs in the shape that Alertmanager's webhooks have, which they all read.</summary>
public sealed class AlertWebhookNotifier(IHttpClientFactory clients, PagerOptions options, Pipelines pipelines) : INotifier
{
    private const string Channel = "alert webhook";

    public string Name => "webhook";

    public string? Misconfiguration => options switch
    {
        _ when Address is null => "ALERT_WEBHOOK_URL is no address.",
        { WebhookToken: { } token } when !ChannelSettings.IsToken(token) => "ALERT_WEBHOOK_TOKEN holds characters that no token has.",
        _ => null,
    };

    private Uri? Address => ChannelSettings.AddressOf(options.WebhookUrl);

    public Notice? Owed(Incident incident, DateTimeOffset now) => MirrorPolicy.Next(incident, incident.Told.GetValueOrDefault(Name), Channel);

    public string Preview(Notice notice) => AlertmanagerPayload.Of(notice.Message).ToJsonString();

    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (Misconfiguration is { } problem)
        {
            return Delivery.Failed(problem);
        }

        // Receivers agree on no body: whatever they answer with a 2xx, they took it.
        var request = new ChannelRequest(Channel, Address!, Preview(notice)) { Bearer = options.WebhookToken, Believe = _ => Delivery.Done };
        return await ChannelPost.SendAsync(clients, pipelines.Webhook, request, cancellationToken);
    }
}
