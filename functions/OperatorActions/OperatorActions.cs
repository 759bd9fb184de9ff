using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Operations;

namespace NbaPipeline.Functions;

/// <summary>
/// Takes a person's word: on it, quiet, no problem, open this gate, stop. Who speaks is verified, why is written down before anything changes,
/// and channels learn of it at once.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class OperatorActions(OperatorRound round) : ITypedFunction<OperatorRequest, OperatorReport>
{
    public Task<OperatorReport> HandleAsync(OperatorRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
