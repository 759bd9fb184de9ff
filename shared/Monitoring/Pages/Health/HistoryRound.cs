using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Asks the history of incidents about some days, three questions at once.</summary>
public sealed class HistoryRound(IncidentHistoryQueries history)
{
    public async Task<HistoryFacts> ForAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var told = history.DetectionTimesAsync(from, to, cancellationToken);
        var repaired = history.RepairTimesAsync(from, to, cancellationToken);
        var posts = history.PostsPerDayAsync(from, to, cancellationToken);
        return new(
            Part.Of<IReadOnlyList<DetectionTime>>(await told), Part.Of<IReadOnlyList<RepairTime>>(await repaired), Part.Of<IReadOnlyList<DayOfMessages>>(await posts));
    }
}
