using Google.Cloud.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>The one startup that all functions name: services, thresholds, problem bodies, health, logs.</summary>
public sealed class MonitoringStartup : FunctionsStartup
{
    public override void ConfigureServices(WebHostBuilderContext context, IServiceCollection services) => services
        .AddFunctionEdge(context.Configuration)
        .AddThresholds()
        .AddWarehouse(context.Configuration)
        .AddDocuments(context.Configuration)
        .AddIncidents()
        .AddAlerting(context.Configuration)
        .AddPipelineServices(context.Configuration)
        .AddControlPlane(context.Configuration)
        .AddDeployments(context.Configuration)
        .AddChecks(context.Configuration)
        .AddGates(context.Configuration)
        .AddRecovery()
        .AddBackfill()
        .AddTools()
        .AddFigures()
        .AddOperations()
        .AddDoctor()
        .AddReports()
        .AddPages();

    public override void Configure(WebHostBuilderContext context, IApplicationBuilder app) => app
        .UseMiddleware<HealthMiddleware>()
        .UseMiddleware<ProblemMiddleware>()
        .UseMiddleware<PoisonMiddleware>();

    public override void ConfigureLogging(WebHostBuilderContext context, ILoggingBuilder logging) =>
        logging.UseCloudLogging(context.Configuration);
}
