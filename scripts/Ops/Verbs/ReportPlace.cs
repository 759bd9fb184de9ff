using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Google.Hosting;
using NbaPipeline.Ops.Deployment;

namespace NbaPipeline.Ops.Verbs;

/// <summary>A place with its tables, documents and scheduler, and everything that a function is made of over it.</summary>
internal static class ReportPlace
{
    private const string Projects = "projects/";
    private const string LocalProject = "nba-props-platform";

    /// <param name="place"><c>projects/PROJECT</c>, or a local cloud's address.</param>
    /// <param name="function">In whose name it is asked.</param>
    public static ServiceProvider Open(string place, string function)
    {
        var settings = DeploymentPlace.SettingsOf(place);
        settings[IdentityOf.NameKey] = function;
        foreach (var (name, value) in place.StartsWith(Projects, StringComparison.Ordinal) ? OfProject(place[Projects.Length..]) : OfLocal(new Uri(place)))
        {
            settings[name] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        new MonitoringStartup().ConfigureServices(new WebHostBuilderContext { Configuration = configuration }, services);
        return services.BuildServiceProvider();
    }

    // Where there is a service's name, documents are the cloud's own.
    private static IEnumerable<(string Name, string Value)> OfProject(string project) => [("Firestore:ProjectId", project), ("K_SERVICE", "ops")];

    private static IEnumerable<(string Name, string Value)> OfLocal(Uri cloud) =>
        [("BigQuery:BaseUri", $"{new Uri(cloud, "bigquery/v2/")}"), ("Firestore:ProjectId", LocalProject), ("Firestore:EmulatorHost", cloud.Authority)];
}
