using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>How long repairs have taken of late, by the history of incidents.</summary>
public sealed class RepairHistory(IncidentHistoryQueries history)
{
    private const int Days = 30;

    /// <returns>Null where nothing was repaired, or nobody can tell: the usual time holds then, and no alarm depends on it alone.</returns>
    public async Task<TimeSpan?> MedianAsync(DateOnly today, CancellationToken cancellationToken) =>
        await history.RepairTimesAsync(today.AddDays(-Days), today, cancellationToken) is Evidence<IReadOnlyList<RepairTime>>.Known known
        && known.Value.Where(repair => repair.IsRepair).Select(repair => repair.MinutesToRepair).OfType<long>().Order().ToList() is [_, ..] minutes
            ? TimeSpan.FromMinutes(minutes[minutes.Count / 2])
            : null;
}
