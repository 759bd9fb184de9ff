using Google.Cloud.Functions.Framework;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Google.Slack;
using NbaPipeline.Monitoring.Operations;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What a person's orders are made of.</summary>
internal static class OperatorRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddValidated<OperatorThresholds, OperatorThresholdsValidator>("Thresholds:Operators")
        .AddSingleton<IHttpRequestReader<OperatorRequest>, OperatorRequestReader>()
        .AddSingleton<IHttpResponseWriter<OperatorReport>, OperatorReportWriter>()
        .AddSingleton<SlackCallers>()
        .AddSingleton<SlackReplies>()
        .AddSingleton<HaltSwitch>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<OperatorDesk>()
        .AddScoped<OperatorRound>();
}
