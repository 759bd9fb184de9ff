namespace NbaPipeline.Repository.Tests.Scripts;

public sealed class ScriptTests
{
    private const string Sound = "#!/usr/bin/env bash\n# usage: scripts/verb [NAME]\nset -euo pipefail\n";

    private static IEnumerable<string> Verbs => Checkout.Files.Where(file =>
        file.StartsWith("scripts/", StringComparison.Ordinal) && file.LastIndexOf('/') == 7 && !file.Contains('.', StringComparison.Ordinal));

    [TestCaseSource(nameof(Verbs))]
    public void A_script_is_short_strict_and_says_how_it_is_used(string verb)
    {
        Assert.That(ScriptRules.Violations(Checkout.PathOf(verb)), Is.Empty);
    }

    [TestCaseSource(nameof(Verbs))]
    public async Task A_script_asked_for_help_prints_its_usage_and_does_nothing_else(string verb)
    {
        var (exit, output, error) = await Shell.RunAsync(Checkout.PathOf(verb), ["-h"], new Dictionary<string, string>());

        Assert.That((exit, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.StartWith(Checkout.Read(verb).Split('\n')[1][2..] + "\n"));
    }

    [TestCase(60, 0)]
    [TestCase(61, 1)]
    public void A_script_has_at_most_sixty_lines(int lines, int violations)
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("verb", Sound + new string('\n', lines - 3));
        File.SetUnixFileMode(script, (UnixFileMode)0b111_101_101);

        Assert.That(ScriptRules.Violations(script).Count(), Is.EqualTo(violations));
    }

    [TestCase("", "", true, null)]
    [TestCase("", "", false, "is not executable")]
    [TestCase("#!/usr/bin/env bash", "#!/bin/sh", true, "is not run by bash")]
    [TestCase("set -euo pipefail", "set -e", true, "goes on after a failure")]
    [TestCase("scripts/verb", "scripts/noun", true, "does not say in line 2")]
    public void A_script_against_the_rules_is_named(string part, string replacement, bool executable, string? words)
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("verb", part.Length == 0 ? Sound : Sound.Replace(part, replacement, StringComparison.Ordinal));
        File.SetUnixFileMode(script, executable ? (UnixFileMode)0b111_101_101 : (UnixFileMode)0b110_100_100);

        Assert.That(ScriptRules.Violations(script), words is null ? Is.Empty : Has.One.Contains(words));
    }
}
