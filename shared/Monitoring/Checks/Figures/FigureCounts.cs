using System.Globalization;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What is counted a day: runs that failed, problems, messages. Pure.</summary>
public static class FigureCounts
{
    /// <summary>Failed runs for these two game dates, by who ran; a phase without a name of its own is a processor's.</summary>
    public static IEnumerable<PipelineFigure> FailuresOf(IReadOnlyList<TrendFact> failures, DateOnly day) =>
    [
        Failed(FigureNames.ScraperFailures, failures.Where(row => PhaseText.Find(row.Phase) is Phase.Scrape), day),
        Failed(FigureNames.ProcessorFailures, failures.Where(row => PhaseText.Find(row.Phase) is not (Phase.Scrape or Phase.Grading)), day),
        Failed(FigureNames.GradingFailures, failures.Where(row => PhaseText.Find(row.Phase) is Phase.Grading), day),
    ];

    public static IEnumerable<PipelineFigure> ProblemsOf(IncidentSnapshot incidents, DateTimeOffset now)
    {
        var (day, open) = (PipelineClock.GameDateAt(now), incidents.Open.Where(incident => incident.IsConfirmed).ToList());
        var fresh = incidents.Incidents.Count(incident => incident.IsConfirmed && PipelineClock.GameDateAt(incident.OpenedAt) == day);
        var posts = incidents.Incidents.SelectMany(incident => incident.Told.Values).Sum(told => told.Posts.Count(post => PipelineClock.GameDateAt(post) == day));
        return
        [
            PipelineFigure.Count(FigureNames.OpenIncidents, open.Count, day, $"{open.Count} problems are open"),
            PipelineFigure.Count(FigureNames.CriticalIncidents, open.Count(incident => incident.Severity is Severity.Critical), day, "of them Critical"),
            PipelineFigure.Count(FigureNames.NewIncidents, fresh, day, $"{fresh} problems opened today"),
            PipelineFigure.Count(FigureNames.Messages, posts, day, $"{posts} new messages today, on all channels"),
        ];
    }

    private static PipelineFigure Failed(string name, IEnumerable<TrendFact> rows, DateOnly day)
    {
        var known = rows.ToList();
        var worst = known.OrderByDescending(row => row.Amount).Take(3).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Amount:0}"));
        return PipelineFigure.Count(
            name, (long)known.Sum(row => row.Amount), day, known.Count == 0 ? "no run failed for this date and the one before" : string.Join(", ", worst));
    }
}
