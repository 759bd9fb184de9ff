using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Keeps the dashboard's gauges: how far each phase is with the last night, what was promised, what failed, what is open. It asks a table
/// only when that changed, and else says again what it knows.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class PipelineMetrics(FigureRound round) : ITypedFunction<CheckRequest, FigureReport>
{
    public Task<FigureReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken) => round.RunAsync(request, cancellationToken);
}
