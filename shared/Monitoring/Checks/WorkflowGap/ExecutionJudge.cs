using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// What became of RUN decisions: not carried out, or carried out by scrapers that failed. Either is over when the same workflow has run
/// well since, and when it is a day old: by then it was decided anew. Pure.
/// </summary>
internal static class ExecutionJudge
{
    private const string Completed = "completed";
    private const string Failed = "failed";

    public static IEnumerable<Finding> Findings(WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now)
    {
        var runs = facts.Of(WorkflowFact.Run).Where(run => run.HappenedAt <= now && now - run.HappenedAt <= thresholds.JudgedFor).ToList();
        var left = runs.Where(run => run.EndedAt is null && now - run.HappenedAt >= thresholds.ExecutionGrace && !HasLater(runs, run, IsExecuted));
        var failed = runs.Where(run => HasFailed(run) && !HasLater(runs, run, IsWell));
        return ByDate(left).Select(day => ExecutionWords.NotExecuted(day.Key, [.. day], thresholds))
            .Concat(ByDate(failed).Select(day => ExecutionWords.FailedScrapers(day.Key, [.. day])));
    }

    private static IEnumerable<IGrouping<DateOnly, WorkflowFact>> ByDate(IEnumerable<WorkflowFact> runs) =>
        runs.OrderBy(run => run.HappenedAt).ThenBy(run => run.Name, StringComparer.Ordinal).GroupBy(run => PipelineClock.GameDateAt(run.HappenedAt));

    private static bool HasLater(List<WorkflowFact> runs, WorkflowFact run, Func<WorkflowFact, bool> isGood) =>
        runs.Exists(other => other.Name == run.Name && other.HappenedAt > run.HappenedAt && isGood(other));

    private static bool IsExecuted(WorkflowFact run) => run.EndedAt is not null;

    private static bool HasFailed(WorkflowFact run) => run.Bad > 0 || run.Status == Failed;

    private static bool IsWell(WorkflowFact run) => run is { Bad: 0, Status: Completed };
}
