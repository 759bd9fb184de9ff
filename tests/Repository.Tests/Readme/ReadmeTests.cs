using NbaPipeline.LocalCloud.Functions;

namespace NbaPipeline.Repository.Tests.Readme;

public sealed class ReadmeTests
{
    private const string Table = "| function |\n|---|\n| a |\n";
    private const string Sound =
        $"# It\n\nRun `scripts/setup`, read [why](docs/why.md#cost) and [more](https://example.com/x).\n\n<!-- functions -->\n{Table}<!-- /functions -->\n";

    [Test]
    public void The_readme_is_short_and_tells_the_truth()
    {
        Assert.That(File.Exists(Checkout.PathOf("README.md")), "README.md is missing");
        var table = FunctionTable.Markdown(FunctionCatalogue.Read(Checkout.Root));

        Assert.That(ReadmeRules.Violations(Checkout.Root, Checkout.Read("README.md"), table), Is.Empty);
    }

    [TestCase("", "", null)]
    [TestCase("scripts/setup", "scripts/install", "names scripts/install")]
    [TestCase("docs/why.md", "docs/how.md", "links to docs/how.md")]
    [TestCase("| a |", "| b |", "is not the manifests'")]
    [TestCase("<!-- /functions -->", "", "is not the manifests'")]
    public void A_readme_that_leads_astray_is_named(string part, string replacement, string? words)
    {
        using var root = new TemporaryFolder();
        root.Write("scripts/setup", "");
        root.Write("docs/why.md", "");
        var readme = part.Length == 0 ? Sound : Sound.Replace(part, replacement, StringComparison.Ordinal);

        Assert.That(ReadmeRules.Violations(root.Path, readme, Table), words is null ? Is.Empty : Has.One.Contains(words));
    }

    [Test]
    public void A_readme_that_nobody_would_read_to_its_end_is_named()
    {
        Assert.That(ReadmeRules.Violations(Checkout.Root, new string('\n', 150), ""), Has.Some.Contains("more than 150 lines"));
    }
}
