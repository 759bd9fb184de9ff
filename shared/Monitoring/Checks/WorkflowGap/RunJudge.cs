using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Runs that do not end, and runs that do not stop beginning. The newest run of a processor and date speaks for it. Pure.</summary>
internal static class RunJudge
{
    private const string Running = "running";
    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    public static IEnumerable<Finding> Findings(WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now)
    {
        var runs = facts.Of(WorkflowFact.Runs).Where(run => run is { GameDate: not null, Name: not null }).ToList();
        return runs.Where(run => run.Status == Running && now - run.HappenedAt >= thresholds.RunningAtMost)
            .Select(run => RunWords.Stuck(run, thresholds))
            .Concat(runs.Where(run => now - run.HappenedAt < OneHour)
                .Select(run => (Run: run, Severity: thresholds.ClassifyRuns(run.Amount)))
                .Where(storm => storm.Severity is not null)
                .Select(storm => RunWords.Storm(storm.Run, storm.Severity!.Value, thresholds)));
    }

    /// <summary>One run that took longer than it may is no alarm; run times that grow are, and <see cref="ErrorTrend"/> sees them.</summary>
    public static IEnumerable<string> Slow(WorkflowFacts facts, WorkflowThresholds thresholds) => facts.Of(WorkflowFact.Runs)
        .Where(run => run is { GameDate: not null, Name: not null })
        .Select(run => (Run: run, Objective: WorkflowThresholds.ObjectiveOf(RecordedProcessor.Of(run).Phase)))
        .Where(slow => TimeSpan.FromMinutes(slow.Run.Bad) > thresholds.SlowFactor * slow.Objective)
        .Select(slow => RunWords.Slow(slow.Run, slow.Objective!.Value));
}
