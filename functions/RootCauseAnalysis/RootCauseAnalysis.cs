using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Says why something is missing on a date, with shares, evidence and commands in order: what took somebody who knows the pipeline half an
/// hour of queries, and led astray where a broken source showed as missing grades.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class RootCauseAnalysis(RootRound round) : ITypedFunction<RootRequest, RootReport>
{
    public Task<RootReport> HandleAsync(RootRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
