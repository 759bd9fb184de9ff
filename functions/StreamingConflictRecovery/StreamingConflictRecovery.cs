using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Functions;

/// <summary>
/// Carries loads to their end that rows too young to be replaced stood in the way of: such a load reports success and leaves its games out, and
/// nothing in the pipeline tries them again.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class StreamingConflictRecovery(ConflictRound round) : ITypedFunction<CheckRequest, CheckReport>
{
    public Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
