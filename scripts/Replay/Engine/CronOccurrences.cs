using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Calendar;

namespace NbaPipeline.Replay;

/// <summary>When a manifest's schedule fires.</summary>
public static class CronOccurrences
{
    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both inclusive, in order.</summary>
    public static IEnumerable<DateTimeOffset> Between(FunctionSchedule schedule, DateTimeOffset from, DateTimeOffset to) =>
        CronSchedule.Between(schedule.Cron, schedule.Zone, from, to);
}
