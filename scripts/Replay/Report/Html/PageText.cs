using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NbaPipeline.Replay;

/// <summary>Words and moments on their way into the page: whatever they say, they stay text.</summary>
internal static class PageText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => Encoder.Encode(text ?? "");

    /// <summary>Titles and sentences may be of any length; a line of the page is not.</summary>
    public static string Brief(string text, int most = 160) => Encode(text.Length <= most ? text : text[..most] + "…");

    /// <summary>Both clocks, each with its date where the dates differ: 19:30 in New York is tomorrow in UTC.</summary>
    public static string Time(DateTimeOffset at)
    {
        var (eastern, utc) = (TimeZoneInfo.ConvertTime(at, Eastern.Zone).DateTime, at.UtcDateTime);
        var date = eastern.Date == utc.Date ? "" : utc.ToString("d MMM ", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<time datetime=\"{utc:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{eastern:ddd d MMM HH:mm} ET · {date}{utc:HH:mm} UTC</time>");
    }

    public static string Time(DateTimeOffset? at, string otherwise) => at is { } moment ? Time(moment) : Encode(otherwise);

    /// <summary>Eastern only, for a place that is too narrow for two clocks.</summary>
    public static string Short(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(at, Eastern.Zone).DateTime:d MMM HH:mm} ET");

    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>Opens what may be wider than the page: it scrolls by itself, by keyboard too.</summary>
    public static string Wide(string name) => $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Encode(name)}\">";

    /// <summary>Empty where all is there.</summary>
    public static string LeftOut(int count, string what, string? many = null) =>
        count == 0 ? "" : $"<p class=\"more\">{Count(count, what, many)} left out, so that this file stays small.</p>";
}
