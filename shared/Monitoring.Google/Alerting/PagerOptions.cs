using Microsoft.Extensions.Configuration;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>PagerDuty and other alerting programs; each takes part as soon as it is set.</summary>
public sealed class PagerOptions(IConfiguration configuration)
{
    private const string Events = "https://events.pagerduty.com/v2/enqueue";

    /// <summary>PagerDuty's integration key: a secret.</summary>
    public string? RoutingKey => Text("PAGERDUTY_ROUTING_KEY");

    /// <summary>Null where it is no address.</summary>
    public Uri? EventsUrl => ChannelSettings.AddressOf(Text("PAGERDUTY_EVENTS_URL") ?? Events);

    /// <summary>Where Alertmanager-shaped notifications go: a secret, as many carry a token.</summary>
    public string? WebhookUrl => Text("ALERT_WEBHOOK_URL");

    /// <summary>Sent as a bearer; null where the address is enough.</summary>
    public string? WebhookToken => Text("ALERT_WEBHOOK_TOKEN");

    private string? Text(string name) => configuration.TextOf(name);
}
