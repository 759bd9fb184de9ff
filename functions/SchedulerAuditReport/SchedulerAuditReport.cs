using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Functions;

/// <summary>
/// Lists every scheduler job of every region once a week, with what it starts and when it last succeeded: jobs that nobody looked at ran against
/// services that were gone for weeks, in regions that nobody listed.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class SchedulerAuditReport(SchedulerReports reports) : ITypedFunction<ReportRequest, ReportAnswer>
{
    public Task<ReportAnswer> HandleAsync(ReportRequest request, CancellationToken cancellationToken) => reports.RunAsync(request, cancellationToken);
}
