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

    public string? Misconfiguration => null;

    public Notice? Owed(Incident incident, DateTimeOffset now) => PagePolicy.Next(incident, incident.Told.GetValueOrDefault(Name), Channel);

    public string Preview(Notice notice) => PagerDutyEvent.Of(notice.Message, Hidden).ToJsonString();

    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var key = options.RoutingKey ?? "";
        var request = new ChannelRequest(Channel, options.EventsUrl, PagerDutyEvent.Of(notice.Message, key).ToJsonString()) { Secrets = [key] };
        return ChannelPost.SendAsync(clients, pipelines.Pager, request, Believe, cancellationToken);
    }

    private static Delivery Believe(string body) => body.Contains("\"success\"", StringComparison.Ordinal)
        ? Delivery.Done
        : throw new ChannelRejectedException($"it answered \"{ChannelPost.Quote(body)}\" instead of success", isPermanent: true);
}
