using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>What the pipeline put on record of its own work on a date: decisions and their gaps, and runs that did not come to a good end.</summary>
internal static class DoctorRecords
{
    public const string GapsName = "decision-gaps";

    public static IEnumerable<DoctorProbe> Of(DoctorRules rules)
    {
        var limits = rules.Doctor;
        yield return new DoctorProbe(
            GapsName, Phase.Scrape, [4, 16], "a decision each hour",
            FormattableString.Invariant($"Critical: more than {limits.CriticalGap.TotalMinutes:0} minutes of the date without one; Warning: more than {limits.WarningGap.TotalMinutes:0}"),
            [WorkflowFact.Evaluation], night => Gaps(night, rules)) { IsAboutDays = true };
        yield return new DoctorProbe(
            "aborted-decisions", Phase.Scrape, [4], "no evaluation that gave up", "Warning: an evaluation that only aborted", [WorkflowFact.Evaluation], Aborts) { IsAboutDays = true };
        yield return new DoctorProbe(
            "processor-runs", Phase.Analytics, [7, 8], "the newest run of each processor ended, and not as failed",
            FormattableString.Invariant($"Warning: the newest run of a processor failed, or runs for more than {rules.Workflows.RunningAtMost.TotalHours:0} hours"),
            [WorkflowFact.Runs], night => Runs(night, rules));
    }

    private static DoctorSaw Gaps(DoctorNight night, DoctorRules rules)
    {
        var (from, to) = WindowOf(night);
        return night switch
        {
            _ when to <= from => DoctorSaw.Nothing("the date has not begun"),
            _ when night.Date < PipelineClock.GameDateAt(night.Now).AddDays(-rules.Doctor.DecisionsKeptDays) => DoctorSaw.Nothing($"decisions are kept for {rules.Doctor.DecisionsKeptDays} days"),
            _ => LongestGap(night, from, to) is var (gap, began) && gap > rules.Doctor.WarningGap
                ? new DoctorSaw(gap > rules.Doctor.CriticalGap ? DoctorOutcome.Critical : DoctorOutcome.Warning, $"none for {TimeText.Duration(gap)} from {TimeText.Both(began)}")
                {
                    StopsAll = gap > rules.Doctor.CriticalGap,
                    Fix = [WorkflowCommand.LookAtDecisions(night.Date), .. to == night.Now ? [WorkflowCommand.Decide] : Array.Empty<string>()],
                }
                : new DoctorSaw(DoctorOutcome.Passed, $"the longest time without one is {TimeText.Duration(LongestGap(night, from, to).Gap)}"),
        };
    }

    private static DoctorSaw Aborts(DoctorNight night)
    {
        var (from, to) = WindowOf(night);
        var aborted = night.Records[WorkflowFact.Evaluation].Where(one => !one.Decided && one.HappenedAt >= from && one.HappenedAt < to).ToList();
        return to <= from ? DoctorSaw.Nothing("the date has not begun")
            : aborted.Count == 0 ? new DoctorSaw(DoctorOutcome.Passed, "none")
            : new DoctorSaw(DoctorOutcome.Warning, $"{aborted.Count} only aborted, last {TimeText.Both(aborted.Max(one => one.HappenedAt))}: {aborted.MaxBy(one => one.HappenedAt)!.Detail}")
            {
                Fix = [WorkflowCommand.LookAtDecisions(night.Date)],
            };
    }

    private static DoctorSaw Runs(DoctorNight night, DoctorRules rules)
    {
        var bad = night.Records[WorkflowFact.Runs].Where(run => run.GameDate == night.Date && IsBad(run, night.Now, rules)).OrderBy(run => run.Detail, StringComparer.Ordinal).ToList();
        return bad.Count == 0
            ? new DoctorSaw(DoctorOutcome.Passed, $"{night.Records[WorkflowFact.Runs].Count(run => run.GameDate == night.Date)} processors, none failed or unfinished")
            : new DoctorSaw(DoctorOutcome.Warning, string.Join("; ", bad.Select(run => $"{run.Name} {run.Status} since {TimeText.Both(run.HappenedAt)}")))
            {
                Fix = [WorkflowCommand.LookAtRuns(night.Date)],
            };
    }

    private static bool IsBad(WorkflowFact run, DateTimeOffset now, DoctorRules rules) =>
        run.Status == "failed" || (run.Status == "running" && now - run.HappenedAt > rules.Workflows.RunningAtMost);

    // The date in Eastern time, as far as it has passed.
    private static (DateTimeOffset From, DateTimeOffset To) WindowOf(DoctorNight night) =>
        (PipelineClock.At(night.Date, TimeOnly.MinValue), PipelineClock.At(night.Date.AddDays(1), TimeOnly.MinValue) is var end && end < night.Now ? end : night.Now);

    /// <summary>Between two decisions that follow each other, where any of it lies in the date: an outage that goes on past midnight is as long as it is.</summary>
    private static (TimeSpan Gap, DateTimeOffset Began) LongestGap(DoctorNight night, DateTimeOffset from, DateTimeOffset to)
    {
        var made = night.Records[WorkflowFact.Evaluation].Where(one => one.Decided).Select(one => one.HappenedAt).Order().ToList();
        var before = made.Where(at => at <= from).Select(at => (DateTimeOffset?)at).LastOrDefault() ?? from;
        var after = made.Where(at => at >= to).Select(at => (DateTimeOffset?)at).FirstOrDefault() ?? to;
        List<DateTimeOffset> times = [before, .. made.Where(at => at > from && at < to), after];
        return times.Zip(times.Skip(1), (one, next) => (Gap: next - one, Began: one)).MaxBy(gap => gap.Gap);
    }
}
