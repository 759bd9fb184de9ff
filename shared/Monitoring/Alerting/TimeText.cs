using System.Globalization;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Monitoring.Alerting;

/// <summary>Times and durations as people read them; every time carries its zone, ET first and UTC beside it.</summary>
public static class TimeText
{
    public static string Both(DateTimeOffset instant) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PipelineClock.InEastern(instant):yyyy-MM-dd HH:mm} ET ({instant.ToUniversalTime():HH:mm} UTC)");

    /// <summary>"2 days 3 hours", "1 hour 30 minutes", "45 minutes": the two largest parts, never seconds.</summary>
    public static string Duration(TimeSpan duration)
    {
        var parts = new (int Count, string Unit)[] { (duration.Days, "day"), (duration.Hours, "hour"), (duration.Minutes, "minute") }
            .SkipWhile(part => part.Count == 0)
            .Take(2)
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Unit}{(part.Count == 1 ? "" : "s")}"));
        return string.Join(' ', parts) is { Length: > 0 } text ? text : "less than a minute";
    }
}
