using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Google.Alerting;

/// <summary>PagerDuty's Events API v2 for what is Critical. An incident's id is the key by which a repeated event is one.</summary>
public sealed class PagerDutyNotifier(IHttpClientFactory clients, PagerOptions options, Pipelines pipelines) : INotifier
{
    private const string Channel = "PagerDuty";
    private const string Hidden = "…";

    public string Name => "pagerduty";

    public string? Misconfiguration => options switch
    {
        { RoutingKey: null } => "PAGERDUTY_ROUTING_KEY is not set.",
        { EventsUrl: null } => "PAGERDUTY_EVENTS_URL is no address.",
        _ => null,
    };

    public Notice? Owed(Incident incident, DateTimeOffset now) => PagePolicy.Next(incident, incident.Told.GetValueOrDefault(Name), Channel);

    public string Preview(Notice notice) => PagerDutyEvent.Of(notice.Message, Hidden).ToJsonString();

    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (options is not { RoutingKey: { } key, EventsUrl: { } address })
        {
            return Delivery.Failed(Misconfiguration!);
        }

        var request = new ChannelRequest(Channel, address, PagerDutyEvent.Of(notice.Message, key).ToJsonString()) { Secrets = [key], Believe = Believe };
        return await ChannelPost.SendAsync(clients, pipelines.Pager, request, cancellationToken);
    }

    private static Delivery Believe(ChannelAnswer answer) => ChannelAnswer.TextOf(answer.Json(), "status") == "success"
        ? Delivery.Done
        : throw new ChannelRejectedException($"it answered {answer} instead of success", isPermanent: true);
}
