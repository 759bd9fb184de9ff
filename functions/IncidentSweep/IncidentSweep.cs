using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Does for all incidents what time alone makes due, so that nobody waits for the next run of a check: what held is
/// believed, marks end, old dates expire, and messages that could not be delivered go out as soon as their channel is back.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class IncidentSweep(AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken) => desk.SweepAsync(request, cancellationToken);
}
