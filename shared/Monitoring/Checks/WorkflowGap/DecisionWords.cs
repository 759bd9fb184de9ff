using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says since when nothing is decided, what has not run for it, and why as far as the records name it.</summary>
internal static class DecisionWords
{
    public static Fingerprint FingerprintOf(DateOnly date) => new(Phase.Scrape, "decisions", date);

    public static Finding Missing(DecisionGap gap, DateOnly date, WorkflowFacts facts, WorkflowThresholds thresholds, DateTimeOffset now) => new()
    {
        Fingerprint = FingerprintOf(date),
        Severity = gap.Severity,
        What = "Workflow decisions",
        HowBad = gap.Last is { } last ? $"none since {TimeText.Both(last)}" : $"none in {WorkflowThresholds.RhythmDays} days",
        Observed = gap.Last is { } observed ? $"the last decision at {TimeText.Both(observed)}" : "no decision on record",
        Expected = $"a decision at {TimeText.Both(gap.DueAt)}",
        Threshold = gap.Severity is Severity.Critical
            ? $"Critical more than {thresholds.CriticalWithoutDecision.TotalMinutes:0} minutes after the last decision"
            : $"Warning {thresholds.DecisionGrace.TotalMinutes:0} minutes after the next decision was expected",
        Since = gap.DueAt,
        Impact = "Nothing is scraped but live box scores and the schedule; analytics, features and predictions grow old though their tables have rows",
        Details = [.. NotRun(gap, facts, now)],
        Patterns = facts.Causes,
        Command = WorkflowCommand.Decide,
    };

    /// <summary>Windows one by one, with the games they were for; the others by how many of their runs are missing.</summary>
    private static IEnumerable<string> NotRun(DecisionGap gap, WorkflowFacts facts, DateTimeOffset now)
    {
        var missed = facts.Of(WorkflowFact.Expected)
            .Select(run => (Run: run, Window: WorkflowWindow.Find(run.Name)))
            .Select(run => (run.Run, run.Window, At: run.Window?.At(run.Run.GameDate!.Value) ?? run.Run.HappenedAt))
            .Where(run => run.At > (gap.Last ?? gap.DueAt) && run.At <= now)
            .OrderBy(run => run.At)
            .ToList();
        return missed.Where(run => run.Window is not null)
            .Select(run => $"not run: {run.Window!.Name} of {TimeText.Both(run.At)}, for the games of {WorkflowWindow.TargetOf(run.Run.GameDate!.Value):yyyy-MM-dd}")
            .Concat(missed.Where(run => run.Window is null)
                .GroupBy(run => run.Run.Name)
                .Select(workflow => $"not run: {workflow.Key}, {Times(workflow.Count())} since {TimeText.Both(workflow.First().At)}"));
    }

    private static string Times(int count) => count == 1 ? "1 run" : $"{count} runs";
}
