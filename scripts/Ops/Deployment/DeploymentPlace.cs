using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.LocalCloud.Control;
using NbaPipeline.Monitoring.Deployments;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Ops.Deployment;

/// <summary>The cloud that is verified: a project's, or a local one that runs, with the functions' own adapters over it.</summary>
internal static class DeploymentPlace
{
    private const string Projects = "projects/";
    private const string LocalProject = "nba-props-platform";

    /// <param name="place"><c>projects/PROJECT</c>, or a local cloud's address.</param>
    /// <param name="plan">Terraform's output <c>deployment</c>, as JSON; null: what a deployment without choices decides.</param>
    public static ServiceProvider Open(string place, string? plan)
    {
        var settings = SettingsOf(place);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        if (plan is not null)
        {
            services.AddSingleton(PlanOf(plan));
        }

        return services
            .AddFunctionEdge(configuration).AddThresholds().AddWarehouse(configuration).AddDocuments(configuration)
            .AddPipelineServices(configuration).AddControlPlane(configuration).AddChecks(configuration).AddDeployments(configuration)
            .BuildServiceProvider();
    }

    private static DeploymentPlan PlanOf(string json)
    {
        try
        {
            return DeploymentPlan.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new OpsException($"The deployment is not Terraform's output of that name: {exception.Message}");
        }
    }

    /// <summary>What a function is told to find that place's control plane.</summary>
    public static Dictionary<string, string?> SettingsOf(string place) => place switch
    {
        _ when place.StartsWith(Projects, StringComparison.Ordinal) && place.Length > Projects.Length => Of(place[Projects.Length..]),
        _ when Uri.TryCreate(place, UriKind.Absolute, out var cloud) && cloud is { Scheme: "http", IsLoopback: true } => new(Of(LocalProject).Concat(
        [
            Api("Scheduler", cloud, ControlPlaneEndpoints.Scheduler), Api("Run", cloud, ControlPlaneEndpoints.Run), Api("Functions", cloud, ControlPlaneEndpoints.Functions),
            Api("ServiceUsage", cloud, ControlPlaneEndpoints.Usage), Api("Monitoring", cloud, ControlPlaneEndpoints.Monitoring), Api("PubSub", cloud, ControlPlaneEndpoints.PubSub),
            Api("SecretManager", cloud, ControlPlaneEndpoints.Secrets), Api("BigQuery", cloud, ControlPlaneEndpoints.Tables),
        ])),
        _ => throw new OpsException($"--at is projects/PROJECT, or a local cloud's address such as http://127.0.0.1:8080, not '{place}'."),
    };

    private static Dictionary<string, string?> Of(string project) => new()
    {
        [IdentityOf.NameKey] = "verify-deployment", ["ControlPlane:ProjectId"] = project, ["BigQuery:ProjectId"] = project,
    };

    private static KeyValuePair<string, string?> Api(string name, Uri cloud, string path) => new($"ControlPlane:{name}", new Uri(cloud, path).ToString());
}
