using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>How long repairs have taken of late, by the history of incidents.</summary>
public sealed class RepairHistory(IncidentHistoryQueries history)
{
    /// <returns>The median, null where nothing was repaired; or why nobody can tell.</returns>
    public async Task<Evidence<TimeSpan?>> MedianAsync(DateOnly today, CancellationToken cancellationToken) =>
        await history.RepairTimesAsync(today.AddDays(-TrendThresholds.RepairDays), today, cancellationToken) switch
        {
            Evidence<IReadOnlyList<RepairTime>>.Known known => new Evidence<TimeSpan?>.Known(MedianOf(known.Value)),
            Evidence<IReadOnlyList<RepairTime>>.Unknown unknown => new Evidence<TimeSpan?>.Unknown(unknown.Why),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };

    private static TimeSpan? MedianOf(IReadOnlyList<RepairTime> repairs) =>
        repairs.Where(repair => repair.IsRepair).Select(repair => repair.MinutesToRepair).OfType<long>().Order().ToList() is [_, ..] minutes
            ? TimeSpan.FromMinutes(minutes[minutes.Count / 2])
            : null;
}
