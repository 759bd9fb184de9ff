using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Tells us that a game which was scraped and loaded never became player summaries, or became them twice: by game, whatever
/// source has it.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class AnalyticsCompletenessAlert(AnalyticsCompleteness check, AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public async Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, check.Name, cancellationToken);
        var verdict = await check.EvaluateAsync(asked, cancellationToken);
        return await desk.ReportAsync(verdict, asked, cancellationToken);
    }
}
