using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NbaPipeline.Repository.Tests;

/// <summary>One property decides between Google's packages and the stand-ins; MSBuild itself is asked what it decides.</summary>
public sealed class PackageSwitchTests
{
    [Test]
    public async Task By_default_a_function_stands_on_the_stand_ins()
    {
        var items = await ItemsOfAsync("functions/BoxScoreCompletenessAlert", useGooglePackages: null);

        Assert.That(items.Projects, Has.Some.Contains("stand-ins/Google.Cloud.Functions.Hosting"));
        Assert.That(items.Packages, Has.None.StartsWith("Google.Cloud."));
    }

    [TestCase("functions/BoxScoreCompletenessAlert", "Google.Cloud.Functions.Hosting")]
    [TestCase("shared/Monitoring.Google", "Google.Cloud.BigQuery.V2")]
    public async Task With_the_switch_it_stands_on_googles_packages_and_on_no_stand_in(string project, string package)
    {
        var items = await ItemsOfAsync(project, useGooglePackages: "true");

        Assert.That(items.Packages, Does.Contain(package));
        Assert.That(items.Projects, Has.None.Contains("stand-ins"));
    }

    private static async Task<(string[] Packages, string[] Projects)> ItemsOfAsync(string project, string? useGooglePackages)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-getItem:PackageReference", "-getItem:ProjectReference"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["UseGooglePackages"] = useGooglePackages;
        using var msbuild = Process.Start(start)!;
        var items = JsonNode.Parse(await msbuild.StandardOutput.ReadToEndAsync())!["Items"]!;
        await msbuild.WaitForExitAsync();
        return (Identities(items["PackageReference"]), Identities(items["ProjectReference"]));
    }

    private static string[] Identities(JsonNode? items) => [.. (items?.AsArray() ?? []).Select(item => (string)item!["Identity"]!)];
}
