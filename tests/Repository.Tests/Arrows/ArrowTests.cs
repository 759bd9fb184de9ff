namespace NbaPipeline.Repository.Tests.Arrows;

public sealed class ArrowTests
{
    private static IEnumerable<string> Projects => Checkout.Files.Where(file =>
        file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith("/Directory.Build.props", StringComparison.Ordinal));

    [TestCaseSource(nameof(Projects))]
    public void A_project_points_only_where_its_arrows_may(string project)
    {
        Assert.That(ArrowRules.Violations(ProjectFile.Parse(project, Checkout.Read(project))), Is.Empty);
    }

    [Test]
    public void Every_project_is_in_the_solution_so_that_it_is_built_and_tested()
    {
        var solution = Checkout.Read("Functions.sln").Replace('\\', '/');

        Assert.That(
            Projects.Where(project => project.EndsWith(".csproj", StringComparison.Ordinal)),
            Has.All.Matches<string>(project => solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_function_is_an_executable_on_the_adapters()
    {
        var shared = ProjectFile.Parse("functions/Directory.Build.props", Checkout.Read("functions/Directory.Build.props"));

        Assert.That(shared.IsExecutable);
        Assert.That(shared.Projects, Is.EqualTo(["shared/Monitoring.Google/Monitoring.Google.csproj"]));
    }

    [TestCase("functions/A/A.csproj", "../B/B.csproj")]
    [TestCase("functions/A/A.csproj", "../../shared/Monitoring/Monitoring.csproj")]
    [TestCase("shared/Monitoring/Monitoring.csproj", "../Monitoring.Google/Monitoring.Google.csproj")]
    [TestCase("shared/Monitoring.Google/Monitoring.Google.csproj", "../../functions/A/A.csproj")]
    [TestCase("shared/stand-ins/X/X.csproj", "../../Monitoring/Monitoring.csproj")]
    [TestCase("scripts/PipelineSimulator/PipelineSimulator.csproj", "../../shared/Monitoring/Monitoring.csproj")]
    [TestCase("scripts/Ops/Ops.csproj", "../../tests/Support/Support.csproj")]
    public void An_arrow_that_runs_backwards_is_named(string project, string target)
    {
        var xml = $"""<Project><ItemGroup><ProjectReference Include="{target}" /></ItemGroup></Project>""";

        Assert.That(ArrowRules.Violations(ProjectFile.Parse(project, xml)), Has.One.Contains("must not reference"));
    }

    [TestCase("PackageReference")]
    [TestCase("GooglePackage")]
    [TestCase("FrameworkReference")]
    public void A_package_in_the_domain_is_named(string item)
    {
        var xml = $"""<Project><ItemGroup><{item} Include="X" /></ItemGroup></Project>""";

        Assert.That(ArrowRules.Violations(ProjectFile.Parse("shared/Monitoring/Monitoring.csproj", xml)), Has.One.Contains("the domain takes no package"));
    }

    [TestCase("scripts/Replay/Replay.csproj", "Exe", "is an executable")]
    [TestCase("scripts/Ops/Ops.csproj", "Library", "is no executable")]
    public void An_executable_where_none_belongs_or_none_where_one_does_is_named(string path, string output, string words)
    {
        var project = ProjectFile.Parse(path, $"<Project><PropertyGroup><OutputType>{output}</OutputType></PropertyGroup></Project>");

        Assert.That(ArrowRules.Violations(project), Has.One.Contains(words));
    }
}
