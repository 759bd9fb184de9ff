using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What the tools are made of: they answer whoever asks in a shape of their own, and tell nobody.</summary>
public static class ToolRegistration
{
    public static IServiceCollection AddTools(this IServiceCollection services) => services
        .AddValidated<SmokeThresholds, SmokeThresholdsValidator>("Thresholds:Smoke")
        .AddSingleton<IHttpRequestReader<SmokeRequest>, SmokeRequestReader>()
        .AddSingleton<IHttpResponseWriter<SmokeReport>, SmokeReportWriter>()
        .AddSingleton<SmokeRules>()
        .AddScoped<SmokeQueries>()
        .AddScoped<SmokeRound>()
        .AddSingleton<IHttpRequestReader<RootRequest>, RootRequestReader>()
        .AddSingleton<IHttpResponseWriter<RootReport>, RootReportWriter>()
        .AddSingleton<RootRules>()
        .AddScoped<RootEvidence>()
        .AddScoped<RootRound>()
        .AddScoped<GameRound>();
}
