namespace NbaPipeline.Monitoring.Control;

/// <summary>A Cloud Scheduler job as it is, by its full name (project, location, job).</summary>
public sealed record ScheduledJob(
    string Name, string Cron, string Zone, string Target, bool IsPaused, DateTimeOffset? LastAttempt, int? LastStatus);
