namespace NbaPipeline.Repository.Tests.Packages;

public sealed class PackageTests
{
    private static readonly string Central = Checkout.Read("Directory.Packages.props");

    private static IEnumerable<string> Projects => Checkout.Files.Where(file =>
        Path.GetExtension(file) is ".csproj" or ".props" or ".targets" && file != "Directory.Packages.props");

    private static HashSet<string> Google => [.. Projects.SelectMany(file => PackageRules.Google(Checkout.Read(file)))];

    [TestCaseSource(nameof(Projects))]
    public void A_project_names_packages_and_the_root_their_versions(string file)
    {
        Assert.That(PackageRules.Violations(file, Checkout.Read(file), PackageRules.Versioned(Central)), Is.Empty);
    }

    [Test]
    public void A_package_has_one_version()
    {
        Assert.That(PackageRules.CentralViolations(Central, Google), Is.Empty);
    }

    [Test]
    public void A_package_of_Googles_that_we_use_has_a_stand_in()
    {
        Assert.That(Google.Where(name => !Checkout.Files.Contains($"shared/stand-ins/{name}/{name}.csproj")), Is.Empty);
    }

    [TestCase("""<PackageReference Include="A" Version="1.0.0" />""", "version of its own")]
    [TestCase("""<PackageReference Include="A"><Version>1.0.0</Version></PackageReference>""", "version of its own")]
    [TestCase("""<PackageReference Include="A" VersionOverride="1.0.0" />""", "version of its own")]
    [TestCase("""<PackageReference Include="B" />""", "takes B, which has no version")]
    [TestCase("""<GooglePackage Include="B" />""", "takes B, which has no version")]
    public void A_project_with_versions_of_its_own_is_named(string item, string words)
    {
        var violations = PackageRules.Violations("x.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>", new HashSet<string> { "A" });

        Assert.That(violations, Has.One.Contains(words));
    }

    [TestCase("""<PackageVersion Include="A" Version="1" /><PackageVersion Include="A" Version="2" Condition="b" />""", "several versions")]
    [TestCase("""<PackageVersion Include="B" Version="1" />""", "A has 0 versions")]
    [TestCase("""<PackageVersion Include="A" Version="1" Condition="a" /><PackageVersion Include="A" Version="2" Condition="b" />""", "A has 2 versions")]
    public void A_package_with_no_version_or_with_two_is_named(string items, string words)
    {
        var violations = PackageRules.CentralViolations($"<Project><ItemGroup>{items}</ItemGroup></Project>", new HashSet<string> { "A" });

        Assert.That(violations, Has.One.Contains(words));
    }
}
