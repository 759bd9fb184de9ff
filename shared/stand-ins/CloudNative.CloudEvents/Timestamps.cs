using System.Globalization;
using System.Text.RegularExpressions;

namespace CloudNative.CloudEvents;

/// <summary>RFC 3339, strictly: an offset is required; digits finer than a tick are dropped.</summary>
internal static partial class Timestamps
{
    private const string Rfc3339 = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    internal static DateTimeOffset Parse(string text) =>
        HasOffset().IsMatch(text) && DateTimeOffset.TryParseExact(
            FinerThanATick().Replace(text, "$1"), Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"'{text}' is not an RFC 3339 timestamp");

    internal static string Format(DateTimeOffset time) => time.Offset == TimeSpan.Zero
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex FinerThanATick();

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex HasOffset();
}
