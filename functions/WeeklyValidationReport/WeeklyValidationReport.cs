using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Functions;

/// <summary>
/// Says every Monday what a day cannot show: what comes back week after week, which promises are used up, whether the monitors themselves keep
/// theirs, and which problems everybody has learned to ignore.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class WeeklyValidationReport(WeeklyReports reports) : ITypedFunction<ReportRequest, ReportAnswer>
{
    public Task<ReportAnswer> HandleAsync(ReportRequest request, CancellationToken cancellationToken) => reports.RunAsync(request, cancellationToken);
}
