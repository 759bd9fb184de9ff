using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Asks every gate again about what is still open, so that none depends on the next message: what was blocked opens when its data is there,
/// a lost message costs minutes, and what is no longer of use is given up loudly.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class GateSweep(GateRound round) : ITypedFunction<GateSweepRequest, CheckReport>
{
    public Task<CheckReport> HandleAsync(GateSweepRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
