using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What the gauges are made of.</summary>
internal static class FigureRegistration
{
    public static IServiceCollection AddFigures(this IServiceCollection services)
    {
        services.TryAddScoped<ITableVersions, BigQueryWarehouse>();
        return services.AddValidated<FigureThresholds, FigureThresholdsValidator>("Thresholds:Figures")
            .AddSingleton<IHttpResponseWriter<FigureReport>, FigureReportWriter>()
            .AddSingleton<FigureLog>()
            .AddScoped<FigureEvidence>()
            .AddScoped<FigureRound>();
    }
}
