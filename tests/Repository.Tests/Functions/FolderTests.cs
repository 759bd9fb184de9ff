namespace NbaPipeline.Repository.Tests.Functions;

public sealed class FolderTests
{
    private const string Sample = "functions/BoxScoreCompletenessAlert";

    [TestCaseSource(typeof(Checkout), nameof(Checkout.Functions))]
    public void A_function_folder_holds_its_four_files_and_nothing_else(string function)
    {
        Assert.That(FolderRules.Violations(Checkout.PathOf($"functions/{function}")), Is.Empty);
    }

    [TestCaseSource(typeof(Checkout), nameof(Checkout.Functions))]
    public void A_function_has_a_test_class(string function)
    {
        var tests = Checkout.Files
            .Where(file => file.StartsWith("tests/Functions.Tests/", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file));

        Assert.That(tests, Does.Contain($"{function}Tests.cs"));
    }

    [Test]
    public void A_missing_runbook_is_named() =>
        ExpectViolation("lacks README.md", folder => File.Delete(Path.Combine(folder, "README.md")));

    [Test]
    public void A_fifth_file_is_named() =>
        ExpectViolation("Notes.txt does not belong", folder => File.WriteAllText(Path.Combine(folder, "Notes.txt"), ""));

    [Test]
    public void A_project_with_an_opinion_of_its_own_is_named() =>
        ExpectViolation("is not the one line", folder => File.WriteAllText(
            Path.Combine(folder, "BoxScoreCompletenessAlert.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup /></Project>"""));

    [TestCase(14)]
    [TestCase(121)]
    public void A_class_too_short_to_be_one_or_too_long_to_be_read_is_named(int lines) =>
        ExpectViolation($"has {lines} lines", folder => File.WriteAllLines(
            Path.Combine(folder, "BoxScoreCompletenessAlert.cs"), Enumerable.Repeat("//", lines)));

    private static void ExpectViolation(string words, Action<string> damage)
    {
        using var copy = new TemporaryFolder();
        copy.Take(Sample);
        var folder = Path.Combine(copy.Path, Sample);
        Assume.That(FolderRules.Violations(folder), Is.Empty);

        damage(folder);

        Assert.That(FolderRules.Violations(folder), Has.One.Contains(words));
    }
}
