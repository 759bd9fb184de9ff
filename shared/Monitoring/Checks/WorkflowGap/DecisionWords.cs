using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
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
        Impact = "Nothing is scraped but live box scores and the schedule; "
            + "analytics, features and predictions grow old though their tables have rows",
        Stops = Phase.Raw,
        Details = [.. NotRun(gap, facts, now)],
        Patterns = facts.Causes,
        Command = WorkflowCommand.Decide,
    };

    /// <summary>Windows one by one, with the games they were for; the others by how many of their runs are missing.</summary>
    private static IEnumerable<string> NotRun(DecisionGap gap, WorkflowFacts facts, DateTimeOffset now)
    {
        var from = gap.Last ?? gap.DueAt;
        return Windows(from, now).Where(one => IsExpected(one.Window, one.Day, facts))
            .Select(one => $"not run: {one.Window.Name} of {TimeText.Both(one.At)}, for the games of {WorkflowWindow.TargetOf(one.Day):yyyy-MM-dd}")
            .Concat(facts.Of(WorkflowFact.Expected)
                .Where(run => WorkflowWindow.Find(run.Name) is null && run.HappenedAt > from && run.HappenedAt <= now)
                .OrderBy(run => run.HappenedAt)
                .GroupBy(run => run.Name)
                .Select(runs => $"not run: {runs.Key}, {RoughCount.Of(runs.Count(), "run")} since {TimeText.Both(runs.First().HappenedAt)}"));
    }

    private static IEnumerable<(WorkflowWindow Window, DateOnly Day, DateTimeOffset At)> Windows(DateTimeOffset from, DateTimeOffset now)
    {
        var first = PipelineClock.GameDateAt(from);
        return Enumerable.Range(0, PipelineClock.GameDateAt(now).DayNumber - first.DayNumber + 1)
            .SelectMany(day => WorkflowWindow.All, (day, window) => (window, Day: first.AddDays(day)))
            .Select(one => (one.window, one.Day, At: one.window.At(one.Day)))
            .Where(one => one.At > from && one.At <= now);
    }

    // The plan of a day is written at ten in the morning, when its night's windows are over: the plan of the day before knows the games.
    private static bool IsExpected(WorkflowWindow window, DateOnly day, WorkflowFacts facts) => facts.Of(WorkflowFact.Expected).Any(run =>
        (run.GameDate == day && run.Name == window.Name) || (run.GameDate == WorkflowWindow.TargetOf(day) && run.Amount > 0));
}
