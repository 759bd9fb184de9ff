using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Repository.Tests.Functions;

namespace NbaPipeline.Repository.Tests.Scripts;

/// <summary>
/// What the script makes is held to the rules of its kind in a temporary copy. That its classes compile and run is shown
/// by this project, which compiles the templates and runs their tests.
/// </summary>
public sealed class NewFunctionTests
{
    private static readonly string[] Needed =
    [
        "functions/Directory.Build.props", "functions/function.schema.json",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json",
    ];

    [TestCase(null, "phase9-freshness-gate")]
    [TestCase("nba-phase9-complete", "phase9-freshness-gate", "--topic", "nba-phase9-complete")]
    public async Task A_new_function_passes_every_check_of_a_folder(string? topic, params string[] arguments)
    {
        using var root = Copy();

        var (exit, output, error) = await MakeAsync(root, arguments);

        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("Next:"));
        var folder = FunctionCatalogue.Read(root.Path).Single();
        Assert.That(folder.Manifest.Trigger, Is.EqualTo(new FunctionTrigger(topic is null ? "http" : "topic", topic)));
        Assert.That(ViolationsOf(folder, Path.Combine(root.Path, "functions", folder.Name)), Is.Empty);
        Assert.That(root.Files(), Does.Contain("tests/Functions.Tests/Phase9FreshnessGateTests.cs"));
        Assert.That(
            root.Files().Select(file => File.ReadAllText(Path.Combine(root.Path, file))),
            Has.None.Contains("NewHttpFunction").And.None.Contains("NewTopicFunction"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(root.Path, "Functions.sln")), Does.Contain("Phase9FreshnessGate.csproj"));
    }

    [TestCase("is not a name", "FreshnessAlert")]
    [TestCase("is not a name", "freshness")]
    [TestCase("is not a name", "freshness--alert")]
    [TestCase("is not a name", "freshness-2-alert")]
    [TestCase("is not a name", "../freshness-alert")]
    [TestCase("it takes NAME-IN-KEBAB")]
    [TestCase("it takes NAME-IN-KEBAB", "freshness-alert", "--topic")]
    [TestCase("is not a topic", "freshness-alert", "--topic", "Phase 9")]
    [TestCase("is already there", "box-score-completeness-alert")]
    public async Task What_cannot_be_made_is_refused_in_a_sentence_and_nothing_changes(string sentence, params string[] arguments)
    {
        using var root = Copy();
        root.Take("functions/BoxScoreCompletenessAlert");
        var before = root.Files();

        var (exit, _, error) = await MakeAsync(root, arguments);

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(error, Does.StartWith("scripts/new-function: ").And.Contains(sentence));
        Assert.That(root.Files(), Is.EqualTo(before));
    }

    private static TemporaryFolder Copy()
    {
        var root = new TemporaryFolder();
        foreach (var name in Needed)
        {
            root.Take(name);
        }

        // An empty solution: the script must not need more of the repository than it says.
        root.Write("Functions.sln", "Microsoft Visual Studio Solution File, Format Version 12.00\nGlobal\nEndGlobal\n");
        return root;
    }

    private static Task<(int Exit, string Output, string Error)> MakeAsync(TemporaryFolder root, IReadOnlyList<string> arguments) =>
        Shell.RunAsync(Checkout.PathOf("scripts/new-function"), arguments, new Dictionary<string, string> { ["NBA_ROOT"] = root.Path });

    private static IEnumerable<string> ViolationsOf(FunctionFolder folder, string path) =>
    [
        .. FolderRules.Violations(path),
        .. ManifestRules.SchemaViolations(folder.Name, File.ReadAllText(Path.Combine(path, "function.json"))),
        .. ManifestRules.Violations(folder),
        .. RunbookRules.Violations(folder.Manifest.Name, File.ReadAllText(Path.Combine(path, "README.md"))),
    ];
}
