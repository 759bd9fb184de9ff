using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What the doctor is made of; its checks are the alerts', over a warehouse of its own that is asked everything once.</summary>
public static class DoctorRegistration
{
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services
        .AddValidated<DoctorThresholds, DoctorThresholdsValidator>("Thresholds:Doctor")
        .AddSingleton<IHttpRequestReader<DoctorRequest>, DoctorRequestReader>()
        .AddSingleton<IHttpResponseWriter<DoctorReport>, DoctorReportWriter>()
        .AddSingleton<DoctorRules>()
        .AddScoped<DoctorRound>()
        .AddScoped<DoctorLog>();
}
