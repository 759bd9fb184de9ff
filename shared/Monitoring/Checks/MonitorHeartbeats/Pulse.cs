using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One function as the watchdog sees it.</summary>
/// <param name="Function">Its name and its schedules.</param>
/// <param name="Last">Its last run to the end; null: none is known.</param>
/// <param name="CountedFrom">Calls before it prove nothing: it ran then, or nobody was there to see it.</param>
public sealed record Pulse(OwnFunction Function, Heartbeat? Last, DateTimeOffset CountedFrom)
{
    public string Name => Function.Name;

    /// <summary>The calls that left no sign of life, in order.</summary>
    public IReadOnlyList<DateTimeOffset> MissedAt(DateTimeOffset now, TimeSpan countedFor)
    {
        var from = CountedFrom > now - countedFor ? CountedFrom : now - countedFor;
        return [.. Function.Schedules.SelectMany(schedule => CronSchedule.Between(schedule.Cron, schedule.Zone, from, now)).Where(call => call > from).Distinct().Order()];
    }
}
