using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Google.Callers;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What a person's backfill is made of, beside the repairs that carry it out.</summary>
internal static class BackfillRegistration
{
    public static IServiceCollection AddBackfill(this IServiceCollection services) => services
        .AddCallers()
        .AddValidated<BackfillThresholds, BackfillThresholdsValidator>("Thresholds:Backfill")
        .AddSingleton<IHttpRequestReader<BackfillRequest>, BackfillRequestReader>()
        .AddSingleton<IHttpResponseWriter<BackfillReport>, BackfillReportWriter>()
        .AddSingleton<BackfillPlanner>()
        .AddSingleton<BackfillLog>()
        .AddSingleton<BackfillOrders>()
        .AddSingleton<ServedVersions>()
        .AddScoped<BackfillEvidence>()
        .AddScoped<BackfillProgress>()
        .AddScoped<BackfillRound>();

    /// <summary>Who may order what changes something; of use to every function that takes a person's word.</summary>
    private static IServiceCollection AddCallers(this IServiceCollection services)
    {
        services.AddValidated<CallerOptions, CallerOptionsValidator>("Callers");
        services.AddClient(GoogleCallerVerifier.ClientName);
        services.TryAddSingleton<ICallerVerifier, GoogleCallerVerifier>();
        return services;
    }
}
