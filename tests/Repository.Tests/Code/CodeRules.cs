using System.Text.RegularExpressions;
using static NbaPipeline.Repository.Tests.Rule;

namespace NbaPipeline.Repository.Tests.Code;

/// <summary>What a C# file must not be or hold, by its text: too long, vaguely named, deaf to failures, unfinished.</summary>
internal static partial class CodeRules
{
    private const int MostLines = 200;

    public static IEnumerable<string> Violations(string file, string code)
    {
        var names = TypeName().Matches(code).Select(match => match.Groups[1].Value).Append(Path.GetFileNameWithoutExtension(file)).Distinct();
        var lines = LinesOf(code);
        return
        [
            .. When(lines > MostLines, $"{file} has {lines} lines; {MostLines} are the most"),
            .. names.Where(name => VagueName().IsMatch(name))
                .Select(name => $"{file}: {name} says what it is made like, not what it is for"),
            .. When(EmptyCatch().IsMatch(code), $"{file} catches and forgets"),
            .. When(
                BareCatch().Matches(code).Any(match => !match.Value.Contains("throw;", StringComparison.Ordinal)),
                $"{file} catches everything and does not pass it on"),
            .. When(Unfinished().IsMatch(code), $"{file} is unfinished: {Unfinished().Match(code).Value}"),
        ];
    }

    /// <summary>The measure of all budgets: lines that are not blank.</summary>
    public static int LinesOf(string code) => code.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:(?:class|struct)\s+)?([A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Impl)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\bcatch\b[^{;]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"^(?<indent>[ ]*)catch\s*\{.*?^\k<indent>\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BareCatch();

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|NotImplemented[E]xception)\b")]
    private static partial Regex Unfinished();
}
