using Google.Cloud.Functions.Framework;
using Google.Cloud.Functions.Hosting;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Functions;

/// <summary>
/// Says every morning how good yesterday's data is and what would make it better, so that nobody has to open six tables to know whether today
/// begins on solid ground: in January a week went by in which every day looked like the one before.
/// </summary>
[FunctionsStartup(typeof(MonitoringStartup))]
public sealed class DailyDataQualityReport(DailyReports reports) : ITypedFunction<ReportRequest, ReportAnswer>
{
    public Task<ReportAnswer> HandleAsync(ReportRequest request, CancellationToken cancellationToken) => reports.RunAsync(request, cancellationToken);
}
