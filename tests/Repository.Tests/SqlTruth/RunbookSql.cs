using System.Text.RegularExpressions;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Finds what a runbook offers for pasting into BigQuery: between backticks, or in a block of its own.</summary>
internal static partial class RunbookSql
{
    public static IEnumerable<string> Of(string runbook) => Question().Matches(runbook).Select(match => match.Groups[1].Value.Trim());

    [GeneratedRegex("`(?:``(?:sql)?\\s*\\n)?((?:SELECT|WITH) [^`]+)`")]
    private static partial Regex Question();
}
