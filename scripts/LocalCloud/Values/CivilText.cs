using System.Globalization;
using System.Text.RegularExpressions;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>Dates and times in BigQuery's canonical forms: year first, clocks to the microsecond, a zone by offset or name.</summary>
internal static partial class CivilText
{
    private const string DateForm = "yyyy-M-d";
    private const string ClockForm = "H:m:s.FFFFFF";

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, DateForm, CultureInfo.InvariantCulture);

    public static TimeOnly Time(string text) => TimeOnly.ParseExact(text, ClockForm, CultureInfo.InvariantCulture);

    public static DateTime DateAndTime(string text) => DateTime.ParseExact(
        text.Replace('t', 'T').Replace(' ', 'T'),
        [DateForm, $"{DateForm}'T'{ClockForm}"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.None);

    /// <summary>Without a zone it is UTC.</summary>
    public static DateTimeOffset Instant(string text)
    {
        var match = Zoned().Match(text);
        return match.Success
            ? At(DateAndTime(match.Groups["civil"].Value), match.Groups["zone"].Value)
            : throw new FormatException($"'{text}' is not a timestamp.");
    }

    private static DateTimeOffset At(DateTime civil, string zone)
    {
        try
        {
            return new DateTimeOffset(civil, OffsetOf(civil, zone)).ToUniversalTime();
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new FormatException($"'{zone}' is not a zone, or the time is out of range.", exception);
        }
    }

    private static TimeSpan OffsetOf(DateTime civil, string zone) => zone switch
    {
        "" or "Z" or "z" or "UTC" => TimeSpan.Zero,
        ['+' or '-', ..] => Offset(zone),
        _ => TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(civil),
    };

    private static TimeSpan Offset(string zone)
    {
        var parts = zone[1..].Split(':');
        var hours = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var minutes = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(hours, minutes, 0) * (zone[0] == '-' ? -1 : 1);
    }

    [GeneratedRegex(
        @"\A(?<civil>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]{0,6})?)?) ?" +
        @"(?<zone>[+-][0-9]{1,2}(?::[0-9]{1,2})?|[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*)?\z")]
    private static partial Regex Zoned();
}
