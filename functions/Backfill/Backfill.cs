using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Functions;

/// <summary>
/// Makes dates again on a person's word: shows the plan, and orders exactly the plan that was seen. Who orders is verified; repairs carry it out
/// within their own limits and prove it by rows.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Backfill(BackfillRound round) : ITypedFunction<BackfillRequest, BackfillReport>
{
    public Task<BackfillReport> HandleAsync(BackfillRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
