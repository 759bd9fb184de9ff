using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Google.Gates;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Everything that gates are made of, in any function: a report asks them too.</summary>
internal static class GateRegistration
{
    public static IServiceCollection AddGates(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddScoped<IPhaseStarts, RecordedPhaseStarts>();
        return services.AddValidated<GateThresholds, GateThresholdsValidator>("Thresholds:Gates")
            .AddSingleton(GateConfiguration.Read(configuration))
            .AddSingleton<IHttpRequestReader<GateSweepRequest>, GateSweepRequestReader>()
            .AddSingleton<GateSettings>()
            .AddSingleton<GateRoutes>()
            .AddSingleton<GateLedger>()
            .AddSingleton<OverrideLog>()
            .AddSingleton<DeadLetterLog>()
            .AddSingleton<BreakerLog>()
            .AddScoped<IGateQuestion, RawGateQuestion>()
            .AddScoped<IGateQuestion, AnalyticsGateQuestion>()
            .AddScoped<IGateQuestion, PrecomputeGateQuestion>()
            .AddScoped<IGateQuestion, PredictionGateQuestion>()
            .AddScoped<TriggerDelivery>()
            .AddScoped<GateKeeper>()
            .AddSingleton<GateVoice>()
            .AddScoped<GateDoor>()
            .AddScoped<GateRound>();
    }
}
