using NbaPipeline.LocalCloud.Functions;
using NCrontab;

namespace NbaPipeline.Replay;

/// <summary>
/// When a schedule fires. In the hour that a day repeats, a schedule with an open hour (<c>*</c>) fires in both, one with a fixed hour only
/// in the first; in the hour that a day skips, none fires.
/// </summary>
public static class CronOccurrences
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(3);

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both inclusive, in order.</summary>
    public static IEnumerable<DateTimeOffset> Between(FunctionSchedule schedule, DateTimeOffset from, DateTimeOffset to)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone);
        var hasOpenHour = schedule.Cron.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, ['*', ..], ..];
        var first = TimeZoneInfo.ConvertTime(from, zone).DateTime - Margin;
        var last = TimeZoneInfo.ConvertTime(to, zone).DateTime + Margin;
        return CrontabSchedule.Parse(schedule.Cron).GetNextOccurrences(first, last)
            .SelectMany(local => Instants(local, zone, hasOpenHour))
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
