using NCrontab;

namespace NbaPipeline.Monitoring.Calendar;

/// <summary>
/// When Cloud Scheduler calls. In the hour that a day repeats, a schedule with an open hour (<c>*</c>) fires in both, one with a fixed hour only
/// in the first; in the hour that a day skips, none fires.
/// </summary>
public static class CronSchedule
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(3);

    /// <param name="cron">Five fields.</param>
    /// <param name="zone">An IANA name.</param>
    /// <param name="from">The first instant that counts.</param>
    /// <param name="to">The last instant that counts.</param>
    public static IEnumerable<DateTimeOffset> Between(string cron, string zone, DateTimeOffset from, DateTimeOffset to)
    {
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var hasOpenHour = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, ['*', ..], ..];
        var first = TimeZoneInfo.ConvertTime(from, place).DateTime - Margin;
        var last = TimeZoneInfo.ConvertTime(to, place).DateTime + Margin;
        return CrontabSchedule.Parse(cron).GetNextOccurrences(first, last)
            .SelectMany(local => Instants(local, place, hasOpenHour))
            .Where(instant => instant >= from && instant <= to)
            .Order();
    }

    private static IEnumerable<DateTimeOffset> Instants(DateTime local, TimeZoneInfo zone, bool hasOpenHour)
    {
        if (zone.IsInvalidTime(local))
        {
            return [];
        }

        var offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local) : [zone.GetUtcOffset(local)];
        return offsets.OrderDescending()
            .Take(hasOpenHour ? offsets.Length : 1)
            .Select(offset => new DateTimeOffset(local, offset).ToUniversalTime());
    }
}
