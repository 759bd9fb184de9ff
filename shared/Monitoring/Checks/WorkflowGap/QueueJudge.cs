using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Failures that the pipeline's own retries do not get rid of: they wait too long, or were given up. By the Eastern day of the failure.
/// Pure.
/// </summary>
internal static class QueueJudge
{
    private const string GivenUp = "failed_permanent";

    public static IEnumerable<Finding> Findings(WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now) => facts
        .Of(WorkflowFact.Waiting)
        .Where(entry => entry.Status == GivenUp || now - entry.HappenedAt >= thresholds.WaitingAtMost)
        .OrderBy(entry => entry.HappenedAt)
        .ThenBy(entry => entry.Name, StringComparer.Ordinal)
        .GroupBy(entry => PipelineClock.GameDateAt(entry.HappenedAt))
        .Select(day => QueueWords.Waiting(day.Key, [.. day], thresholds));
}
