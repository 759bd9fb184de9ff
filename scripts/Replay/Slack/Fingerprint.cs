using System.Globalization;
using System.Text.RegularExpressions;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// What a fingerprint names: <c>phase2/bdl/2026-01-15</c>, or a span of dates as <c>phase2/bdl/2026-01-12..2026-01-15</c>.
/// </summary>
public sealed partial record Fingerprint(int Phase, string Entity, DateOnly From, DateOnly To)
{
    /// <summary>Null: it names no cell, and a message with it belongs to nothing.</summary>
    public static Fingerprint? TryParse(string text)
    {
        var match = Form().Match(text);
        var (first, last) = (match.Groups["from"].Value, match.Groups["to"].Value);
        return match.Success && Date(first) is { } from && Date(last.Length > 0 ? last : first) is { } until
            ? new(int.Parse(match.Groups["phase"].Value, CultureInfo.InvariantCulture), match.Groups["entity"].Value, from, until)
            : null;
    }

    public IEnumerable<Cell> Cells() => DateSet.Between(From, To).Days.Select(date => new Cell(Phase, Entity, date));

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^phase(?<phase>[0-9])/(?<entity>[^/]+)/(?<from>[0-9-]{10})(\.\.(?<to>[0-9-]{10}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
