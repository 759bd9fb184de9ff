using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>
/// What five thousand lights were lit for, in a few bytes each: sentences that differ in their numbers are one pattern. The page's script
/// puts them together again. What does not fit is left out, the oldest first; its evidence is one call away.
/// </summary>
internal static partial class WhyCode
{
    private const char Phases = '|';
    private const char Dates = ';';

    /// <param name="dates">With games, oldest first.</param>
    /// <param name="most">Bytes.</param>
    /// <returns>
    /// JSON: <c>p</c> the patterns with <c>#</c> for each number, <c>d</c> from the date <c>from</c> on the dates, each with a pattern's number
    /// and its own a phase; nothing where it is as on the date after.
    /// </returns>
    public static string Of(IReadOnlyList<SmokeDate> dates, int most)
    {
        var (patterns, lines, bytes) = (new Dictionary<string, int>(StringComparer.Ordinal), new Stack<string>(), 0);
        string[] after = [];
        foreach (var date in dates.Reverse())
        {
            var known = patterns.Count;
            string[] codes = [.. date.Phases.Select(phase => Coded(phase.Why, patterns))];
            var line = string.Join(Phases, codes.Select((code, phase) => phase < after.Length && after[phase] == code ? "" : code));
            after = codes;
            bytes += line.Length + 1 + patterns.Keys.Skip(known).Sum(pattern => Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(pattern)) + 1);
            if (bytes > most)
            {
                break;
            }

            lines.Push(line);
        }

        var from = lines.Count == 0 ? "" : PageText.Iso(dates[^lines.Count].Date);
        return JsonSerializer.Serialize(new { p = patterns.Keys, from, d = string.Join(Dates, lines) });
    }

    private static string Coded(string why, Dictionary<string, int> patterns)
    {
        var pattern = Number().Replace(why, "#");
        if (!patterns.TryGetValue(pattern, out var index))
        {
            index = patterns[pattern] = patterns.Count;
        }

        return string.Join(' ', Number().Matches(why).Select(match => match.Value).Prepend(index.ToString(CultureInfo.InvariantCulture)));
    }

    // A sharp sign in the words would be taken for a number; there it stands for itself.
    [GeneratedRegex(@"\d+(\.\d+)?|#")]
    private static partial Regex Number();
}
