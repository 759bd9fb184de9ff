using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Tells us that today's predictions are missing or thin while there is still time before the first tip, and says nothing as long
/// as they are not due.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class PredictionCoverageAlert(PredictionCoverage check, AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public async Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, check.Name, cancellationToken);
        var verdict = await check.EvaluateAsync(asked, cancellationToken);
        return await desk.ReportAsync(verdict, asked, cancellationToken);
    }
}
