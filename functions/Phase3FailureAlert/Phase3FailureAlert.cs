using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Tells us which phase 3 tables lack yesterday's games, or the upcoming table those of today, while phase 4 and the
/// predictions can still be built on a repaired table.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Phase3FailureAlert(Phase3Failure check, AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public async Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, check.Name, cancellationToken);
        var verdict = await check.EvaluateAsync(asked, cancellationToken);
        return await desk.ReportAsync(verdict, asked, cancellationToken);
    }
}
