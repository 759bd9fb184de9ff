using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Functions;

/// <summary>
/// Carries repairs on that have begun: asks the tables whether an attempt helped, makes the next one when it is due, and goes on to what builds
/// on it. With nothing under way it asks nothing.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class RecoveryStep(RecoveryRound round) : ITypedFunction<CheckRequest, CheckReport>
{
    public Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken) =>
        round.RunAsync(RecoveryScope.Step, request, cancellationToken);
}
