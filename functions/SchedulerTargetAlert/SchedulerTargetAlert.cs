using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Functions;

/// <summary>
/// Tells us when a scheduler job is gone, or calls what is gone, ill or somebody else: nine jobs once called a healthy service that was the
/// wrong one, for a day. What is proven twice is paused, so that it does no more harm until somebody looks.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class SchedulerTargetAlert(SchedulerTargets check, AlertDesk desk) : ITypedFunction<CheckRequest, CheckReport>
{
    public async Task<CheckReport> HandleAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = await desk.WithOpenAsync(request, check.Name, cancellationToken);
        var verdict = await check.EvaluateAndPauseAsync(asked, cancellationToken);
        return await desk.ReportAsync(verdict, asked, cancellationToken);
    }
}
