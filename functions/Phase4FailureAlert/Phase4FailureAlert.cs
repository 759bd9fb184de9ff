using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Tells us in the morning which phase 4 processors wrote nothing for yesterday's games, each by its own table, before
/// predictions are made without them; and where the completion marker says less than the data.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class Phase4FailureAlert(Phase4Failure check, AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public async Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenDatesAsync(request, check.Name, cancellationToken);
        var verdict = await check.EvaluateAsync(asked, cancellationToken);
        return await desk.ReportAsync(verdict, asked, cancellationToken);
    }
}
