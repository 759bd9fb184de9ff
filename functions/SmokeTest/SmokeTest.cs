using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Says of any number of dates whether they worked, phase by phase, in one query: who backfills a season learns in seconds what took hours
/// to look up, by criteria that stand somewhere.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class SmokeTest(SmokeRound round) : ITypedFunction<SmokeRequest, SmokeReport>
{
    public Task<SmokeReport> HandleAsync(SmokeRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
