using NbaPipeline.Monitoring.Control;
using NCrontab;

namespace NbaPipeline.Monitoring.Deployments;

/// <summary>How one scheduler job differs from what is declared of it. Pure.</summary>
internal sealed class JobDrifts(Declaration declared, IReadOnlyList<Deployment> deployments, DriftCommands commands, DateTimeOffset now)
{
    public const string Kind = "scheduler job";

    // An attempt takes its time, and the scheduler its own.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    public IEnumerable<DeploymentDrift> Of(AuditedJob job) => job switch
    {
        { Expected: null, Actual: { } actual } => CallsOurs(actual) is { } function
            ? [Drift(job, DriftClass.Extra, $"calls {function}", "no job of this name", commands.Pause(actual))]
            : [],
        { Actual: null, Expected.Job: var missing } => missing.Confirmed
            ? [Drift(job, DriftClass.Missing, "no job of this name in any region", $"in {missing.Region}", job.IsOurs ? DriftCommands.Deploy : commands.Look(missing.Name, missing.Region))]
            : [],
        _ => [.. Place(job), .. State(job), .. Target(job), .. Times(job), .. Identity(job), .. Successes(job)],
    };

    private IEnumerable<DeploymentDrift> Place(AuditedJob job) => job.Has(JobDrift.OtherRegion)
        ? [Drift(job, DriftClass.Missing, $"stands in {job.Region}", $"in {job.Expected!.Job.Region}", commands.Look(job.Name, job.Region))]
        : [];

    private IEnumerable<DeploymentDrift> State(AuditedJob job) => (job.Actual!.State, declared.Plan.IsPaused(job.Name)) switch
    {
        (JobState.Enabled, true) => [Drift(job, DriftClass.Paused, "runs", "paused by the deployment", commands.Pause(job.Actual))],
        (JobState.Enabled, false) or (not JobState.Enabled, true) => [],
        (var state, false) => [Drift(job, DriftClass.Paused, $"is {state}", "enabled", commands.Resume(job.Actual))],
    };

    private IEnumerable<DeploymentDrift> Target(AuditedJob job) => job.Has(JobDrift.OtherTarget)
        ? [Drift(job, DriftClass.WrongTarget, $"starts {job.Deployment?.Name ?? job.Actual!.Target.ToString()}", $"starts {job.Expected!.Job.Target}", job.IsOurs ? DriftCommands.Deploy : commands.Look(job.Name, job.Region))]
        : [];

    private IEnumerable<DeploymentDrift> Times(AuditedJob job) => job.Has(JobDrift.OtherTimes)
        ? [Drift(job, DriftClass.WrongSchedule, $"{job.Actual!.Cron} {job.Actual.Zone}", $"{job.Expected!.Job.Cron} {job.Expected.Job.Zone}", commands.Reschedule(job.Actual, job.Expected.Job))]
        : [];

    // Who calls for the pipeline is not on record.
    private IEnumerable<DeploymentDrift> Identity(AuditedJob job) => job.IsOurs && job.Actual!.Identity != declared.Plan.AccountOf("caller")
        ? [Drift(job, DriftClass.WrongIdentity, $"calls as {job.Actual.Identity ?? "nobody"}", declared.Plan.AccountOf("caller"), DriftCommands.Deploy)]
        : [];

    private IEnumerable<DeploymentDrift> Successes(AuditedJob job) => job is { NeverSucceeded: true, Actual: { State: JobState.Enabled } actual } && WasDue(actual)
        ? [Drift(job, DriftClass.NeverSucceeded, actual.NeverRan ? "was due and never ran" : $"its last attempt ended with code {actual.LastCode}", "a success on record", commands.Run(actual))]
        : [];

    // Who was made or changed since has not had his turn.
    private bool WasDue(ScheduledJob job) => !job.NeverRan || (job.ChangedAt is { } changed
        && CrontabSchedule.TryParse(job.Cron) is { } cron
        && cron.GetNextOccurrence(In(job, changed)) < In(job, now - Grace));

    private static DateTime In(ScheduledJob job, DateTimeOffset instant) => TimeZoneInfo.TryFindSystemTimeZoneById(job.Zone, out var zone)
        ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
        : instant.UtcDateTime;

    private string? CallsOurs(ScheduledJob job) => job.Target.Address is { } address
        ? deployments.FirstOrDefault(one => one.IsFunction && one.Region == declared.Pipeline.Region && one.Answers(address) && declared.Functions.Any(function => function.Name == one.Name))?.Name
        : null;

    private static DeploymentDrift Drift(AuditedJob job, DriftClass kind, string observed, string expected, string command) =>
        new(kind, Kind, job.Name, observed, expected, command) { Region = job.Region };
}
