using NbaPipeline.Monitoring.Google.Hosting;

namespace NbaPipeline.Repository.Tests.Functions;

public sealed class RunbookTests
{
    private const string Sound = """
        # a-check

        ## Meaning

        ## Impact

        ## Diagnosis

        `curl 'http://127.0.0.1:8080/functions/a-check?dry_run=true&days=3'`

        ## Mitigation
        """;

    [TestCaseSource(typeof(Checkout), nameof(Checkout.Functions))]
    public void A_runbook_says_what_it_means_what_it_harms_and_what_to_do(string function)
    {
        var runbook = Checkout.Read($"functions/{function}/README.md");

        Assert.That(RunbookRules.Violations(IdentityOf.KebabCase(function), runbook), Is.Empty);
    }

    [TestCase("", "", null)]
    [TestCase("## Impact", "## Consequences", "has the headings")]
    [TestCase("## Impact", "", "has the headings")]
    [TestCase("?dry_run=true", "?days=3", "shows 0 dry runs")]
    [TestCase("functions/a-check", "functions/another-check", "calls another-check")]
    [TestCase("# a-check", "# The check", "does not begin")]
    public void A_runbook_with_a_gap_is_named(string part, string replacement, string? words)
    {
        var runbook = part.Length == 0 ? Sound : Sound.Replace(part, replacement, StringComparison.Ordinal);

        Assert.That(RunbookRules.Violations("a-check", runbook), words is null ? Is.Empty : Has.Some.Contains(words));
    }
}
