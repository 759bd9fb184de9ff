using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says how jobs differ from what is on record of them. Many at once have one cause, and are one message.</summary>
internal sealed class DriftWords(AuditMoment moment, TargetCommands commands, IReadOnlyDictionary<string, PauseOutcome> pauses)
{
    /// <summary>Of jobs that are too many for a message each.</summary>
    public const string All = "scheduler-jobs";

    public static string EntityOf(AuditedJob job, bool isApart) => isApart ? job.Name.ToLowerInvariant() : All;

    public IEnumerable<Finding> Of(IReadOnlyList<AuditedJob> jobs, bool isApart) => isApart ? jobs.Select(One) : [Together(jobs)];

    private Finding One(AuditedJob job) => Finding(EntityOf(job, isApart: true), $"Scheduler job {job.Name}", Short(job), [job]);

    private Finding Together(IReadOnlyList<AuditedJob> jobs) => Finding(All, "Scheduler jobs", $"{jobs.Count} unlike their record", jobs);

    private Finding Finding(string entity, string what, string howBad, IReadOnlyList<AuditedJob> jobs) => new()
    {
        Fingerprint = moment.FingerprintOf(entity),
        Severity = Severity.Warning,
        What = what,
        HowBad = howBad,
        Observed = string.Join("; ", jobs.Select(Observed).Distinct().Take(3)),
        Expected = string.Join("; ", jobs.Select(Expected).Distinct().Take(3)),
        Threshold = "Warning when a job that is on record is gone, stands still, or differs in region, target or times",
        Since = moment.SinceOf(entity),
        Impact = jobs.Any(job => job.Has(JobDrift.Missing) || job.Has(JobDrift.Stopped))
            ? "What it starts does not happen; nobody else starts it"
            : "It starts something else than was meant, or at another time",
        Details = [.. jobs.Select(job => $"{job.Name}, {job.Region}: {Observed(job)}")],
        Command = jobs.Where(job => job.Has(JobDrift.Stopped)).Select(commands.Resume)
            .Concat(jobs.Where(job => job.Has(JobDrift.OtherTarget)).Select(commands.Redirect).OfType<string>()).ToList() is { Count: > 0 } lines
                ? string.Join('\n', lines) : null,
    };

    private string Observed(AuditedJob job) => string.Join(", ", job.Drifts.Select(drift => Words(drift, job)));

    private string Words(JobDrift drift, AuditedJob job) => drift switch
    {
        JobDrift.Missing => "no job of this name in any region",
        JobDrift.OtherRegion => $"stands in {job.Actual!.Region}",
        JobDrift.Stopped when pauses.TryGetValue(job.Actual!.FullName, out var pause) => $"{pause.Words}, and its target is sound again",
        JobDrift.Stopped => $"is {job.Actual!.State.ToString().ToLowerInvariant()}",
        JobDrift.OtherTarget => $"starts {TargetNames.Short(job)}",
        _ => $"runs {job.Actual!.Cron} {job.Actual.Zone}",
    };

    private static string Short(AuditedJob job) => job.Drifts[0] switch
    {
        JobDrift.Missing => "gone",
        JobDrift.OtherRegion => $"in {job.Actual!.Region}",
        JobDrift.Stopped => "stopped",
        JobDrift.OtherTarget => $"starting {TargetNames.Short(job)}",
        _ => "at other times",
    };

    private static string Expected(AuditedJob job)
    {
        var expected = job.Expected!.Job;
        return $"enabled in {expected.Region}{(expected.Cron is { } cron ? $", {cron} {expected.Zone}".TrimEnd() : "")}{(expected.Target is { } target ? $", starts {target}" : "")}";
    }
}
