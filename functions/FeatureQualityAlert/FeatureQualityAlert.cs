using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Tells us before predictions are made that the features they rest on are poor, that two weeks of history have holes, or that
/// one rule turns every player away.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class FeatureQualityAlert(FeatureQuality check, AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public async Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, check.Name, cancellationToken);
        var verdict = await check.EvaluateAsync(asked, cancellationToken);
        return await desk.ReportAsync(verdict, asked, cancellationToken);
    }
}
