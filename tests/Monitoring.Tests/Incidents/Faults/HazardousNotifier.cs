using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Incidents;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>A channel whose every message runs into the hazard.</summary>
internal sealed class HazardousNotifier(RecordingNotifier inner, IHazard hazard) : INotifier
{
    public string Name => inner.Name;

    public string? Misconfiguration => inner.Misconfiguration;

    public Notice? Owed(Incident incident, DateTimeOffset now) => inner.Owed(incident, now);

    public string Preview(Notice notice) => inner.Preview(notice);

    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancellationToken) => hazard.PassAsync(() => inner.SendAsync(notice, cancellationToken));
}
