using System.Text.RegularExpressions;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Readme;

/// <summary>What the front page promises: short, every way it points to exists, and its table is the manifests' own.</summary>
internal static partial class ReadmeRules
{
    private const int MostLines = 150;
    private const string Begin = "<!-- functions -->";
    private const string End = "<!-- /functions -->";

    public static IEnumerable<string> Violations(string root, string readme, string table) =>
    [
        .. When(readme.Split('\n').Length > MostLines, $"README.md has more than {MostLines} lines"),
        .. Unless(
            Between(readme)?.Trim() == table.Trim(),
            $"README.md's table of functions between {Begin} and {End} is not the manifests'; it should be:\n{table}"),
        .. Targets(Link().Matches(readme)).Where(link => !Exists(root, link))
            .Select(link => $"README.md links to {link}, which does not exist"),
        .. Targets(Script().Matches(readme)).Where(script => !Exists(root, script))
            .Select(script => $"README.md names {script}, which does not exist"),
    ];

    private static string? Between(string readme)
    {
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? null : readme[(begin + Begin.Length)..end];
    }

    private static IEnumerable<string> Targets(MatchCollection matches) => matches.Select(match => match.Groups[1].Value).Distinct();

    private static bool Exists(string root, string path) => Path.Exists(Path.Combine(root, path));

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(scripts/[A-Za-z][A-Za-z0-9_-]*)")]
    private static partial Regex Script();
}
