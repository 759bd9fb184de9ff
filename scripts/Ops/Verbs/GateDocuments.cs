using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Ops.Verbs;

/// <summary>The store that functions keep their decisions in, reached as they reach it.</summary>
internal static class GateDocuments
{
    private const string Projects = "projects/";
    private const string LocalProject = "nba-props-platform";

    public static IDocumentStore At(string place)
    {
        var settings = place.StartsWith(Projects, StringComparison.Ordinal)
            ? new Dictionary<string, string?> { ["Firestore:ProjectId"] = place[Projects.Length..], ["K_SERVICE"] = "ops" }
            : new() { ["Firestore:ProjectId"] = LocalProject, ["Firestore:EmulatorHost"] = HostOf(place) };
        settings["BigQuery:ProjectId"] = LocalProject;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddFunctionEdge(configuration).AddThresholds().AddWarehouse(configuration).AddDocuments(configuration)
            .BuildServiceProvider()
            .GetRequiredService<IDocumentStore>();
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp
        ? uri.Authority
        : throw new OpsException($"--at is an address such as http://127.0.0.1:8080, or projects/PROJECT, not '{address}'.");
}
