using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Words and moments on their way into a page: whatever they say, they stay text.</summary>
internal static class PageText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => Encoder.Encode(text ?? "");

    /// <summary>Titles and sentences may be of any length; a line of a page is not.</summary>
    public static string Brief(string text, int most = 200) => Encode(text.Length <= most ? text : text[..most] + "…");

    /// <summary>Eastern, with UTC for whoever points at it.</summary>
    public static string Time(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"<time datetime=\"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\" title=\"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC\">{PipelineClock.InEastern(at):d MMM HH:mm} ET</time>");

    public static string Time(DateTimeOffset? at, string otherwise) => at is { } moment ? Time(moment) : Unsaid(otherwise);

    /// <summary>How long ago, or in how long.</summary>
    public static string Age(DateTimeOffset at, DateTimeOffset now) =>
        at <= now ? $"{TimeText.Duration(now - at)} ago" : $"in {TimeText.Duration(at - now)}";

    /// <summary>What a record leaves out, told from what it says.</summary>
    public static string Unsaid(string words) => $"<i>{Encode(words)}</i>";

    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB");
}
