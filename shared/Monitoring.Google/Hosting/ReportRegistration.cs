using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NbaPipeline.Monitoring.Google.Alerting;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Reports;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What reports are made of: the checks' own looks, grades and promises, and a desk that posts each of them once.</summary>
public static class ReportRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton<IReportChannel, SlackReports>();
        services.TryAddSingleton<IQueryJobs, BigQueryJobs>();
        return services
            .AddValidated<ReportThresholds, ReportThresholdsValidator>("Thresholds:Reports")
            .AddValidated<ServiceLevelThresholds, ServiceLevelThresholdsValidator>("Thresholds:ServiceLevels")
            .AddValidated<WeeklyThresholds, WeeklyThresholdsValidator>("Thresholds:Weekly")
            .AddSingleton<IHttpRequestReader<ReportRequest>, ReportRequestReader>()
            .AddSingleton<IHttpResponseWriter<ReportAnswer>, ReportAnswerWriter>()
            .AddSingleton<ServiceLevelRules>()
            .AddSingleton<ReportLedger>()
            .AddSingleton<ReportDesk>()
            .AddSingleton<StandingEvidence>()
            .AddScoped<CoverageChecks>()
            .AddScoped<QualityEvidence>()
            .AddScoped<ServiceLevelEvidence>()
            .AddScoped<ReportRound>()
            .AddScoped<DailyReports>()
            .AddScoped<WeeklyReports>()
            .AddScoped<SchedulerReports>();
    }
}
