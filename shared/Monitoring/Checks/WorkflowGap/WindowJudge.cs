using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>
/// Windows that were expected for their real game date, and were evaluated without RUN. Where nothing was evaluated the decisions are
/// missing, and where a RUN was not carried out the execution is: neither is told twice. Pure.
/// </summary>
internal static class WindowJudge
{
    private static readonly TimeSpan ChanceLasts = TimeSpan.FromMinutes(30);

    public static IEnumerable<Finding> Findings(WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now) =>
        facts.Knows(WorkflowFact.Evaluation, WorkflowFact.Run, WorkflowFact.Expected)
            ? facts.Of(WorkflowFact.Expected).DistinctBy(run => (run.Name, run.GameDate))
                .Where(run => WorkflowWindow.Find(run.Name) is { } window && IsMissed(window, run.GameDate!.Value, facts, thresholds, now))
                .GroupBy(run => WorkflowWindow.TargetOf(run.GameDate!.Value))
                .Select(target => WindowWords.Missed(target.Key, [.. target.OrderBy(run => run.HappenedAt)]))
            : [];

    private static bool IsMissed(WorkflowWindow window, DateOnly day, WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now)
    {
        var at = window.At(day);
        return now >= at + thresholds.ExecutionGrace && now - at <= thresholds.JudgedFor
            && facts.Evaluations.Any(evaluation => evaluation >= at - WorkflowThresholds.OneEvaluation && evaluation < at + ChanceLasts)
            && !facts.Of(WorkflowFact.Run).Any(run => run.Name == window.Name && PipelineClock.GameDateAt(run.HappenedAt) == day);
    }
}
