using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>Everything that repairs are made of; what asks the warehouse lives as long as a run.</summary>
internal static class RecoveryRegistration
{
    public static IServiceCollection AddRecovery(this IServiceCollection services) => services
        .AddValidated<RecoveryThresholds, RecoveryThresholdsValidator>("Thresholds:Recovery")
        .AddSingleton<RecoveryLedger>()
        .AddSingleton<RecoveryBudget>()
        .AddSingleton<RecoveryLease>()
        .AddSingleton<RecoveryBrake>()
        .AddSingleton<RecoveryExecutor>()
        .AddSingleton<RecoveryStory>()
        .AddSingleton<RecoveryAgenda>()
        .AddSingleton<RecoveryWork>()
        .AddSingleton<RegularRuns>()
        .AddSingleton<ProcessorOutputs>()
        .AddScoped<RunEvidence>()
        .AddScoped<PhaseEvidence>()
        .AddScoped<RecoveryEvidence>()
        .AddScoped<RecoverySight>()
        .AddScoped<ConflictEvidence>()
        .AddScoped<ConflictLog>()
        .AddScoped<ConflictRound>()
        .AddScoped<RecoveryRound>();
}
