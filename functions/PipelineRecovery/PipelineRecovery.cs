using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Functions;

/// <summary>
/// Begins repairs: finds the root of what is missing, asks the pipeline to do that work again, and leaves it to the next runs to prove that it
/// helped. What builds on the root follows once it is good.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class PipelineRecovery(RecoveryRound round) : ITypedFunction<CheckRequest, CheckReport>
{
    public Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken) =>
        round.RunAsync(RecoveryScope.Plan, request, cancellationToken);
}
