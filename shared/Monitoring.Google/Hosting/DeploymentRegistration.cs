using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Google.Hosting;

/// <summary>What compares the cloud with what is declared. The deployment tells its functions about itself in the settings <c>Deployment__…</c> of infra/functions.tf.</summary>
public static class DeploymentRegistration
{
    private const string Section = "Deployment";

    public static IServiceCollection AddDeployments(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ICloudResources, RestCloudResources>();
        services.TryAddSingleton(PlanIn(configuration));
        return services
            .AddSingleton(provider => new Declaration(PipelineInventory.Shipped, OwnFunctions.Shipped, provider.GetRequiredService<DeploymentPlan>()))
            .AddSingleton<DryRuns>()
            .AddSingleton<DeploymentAudit>()
            .AddScoped<DeploymentDrifts>();
    }

    private static DeploymentPlan PlanIn(IConfiguration configuration)
    {
        var project = configuration["ControlPlane:ProjectId"] ?? configuration["GOOGLE_CLOUD_PROJECT"] ?? configuration["BigQuery:ProjectId"];
        var section = configuration.GetSection(Section);
        return DeploymentPlan.Of(project ?? PipelineInventory.Shipped.Project, section["Gates"], section["Paused"], section["Secrets"]);
    }
}
