using System.Text.RegularExpressions;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Functions;

/// <summary>What somebody woken at night finds in a runbook: four headings in the order of need, and one call that does no harm.</summary>
internal static partial class RunbookRules
{
    private static readonly string[] Headings = ["Meaning", "Impact", "Diagnosis", "Mitigation"];

    public static IEnumerable<string> Violations(string name, string runbook)
    {
        var headings = Heading().Matches(runbook).Select(match => match.Groups[1].Value).ToList();
        var calls = Call().Matches(runbook).Select(match => match.Groups[1].Value).ToList();
        return
        [
            .. Unless(
                headings.SequenceEqual(Headings),
                $"has the headings {string.Join(", ", headings)}, not {string.Join(", ", Headings)}"),
            .. Unless(calls.Count == 1, $"shows {calls.Count} dry runs with curl instead of one"),
            .. calls.Where(called => called != name).Select(called => $"calls {called} instead of {name}"),
            .. Unless(runbook.StartsWith($"# {name}\n", StringComparison.Ordinal), $"does not begin with '# {name}'"),
        ];
    }

    [GeneratedRegex("^## (.+?)\\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("curl [^`\n]*'[^'\n]*/functions/([a-z0-9-]+)\\?dry_run=true")]
    private static partial Regex Call();
}
