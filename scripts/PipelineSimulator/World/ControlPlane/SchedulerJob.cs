namespace NbaPipeline.PipelineSimulator;

/// <summary>A job of Cloud Scheduler at a moment.</summary>
public sealed record SchedulerJob(string Name, string Region, string Cron, string Zone, string Target, string Path)
{
    private const string TopicPrefix = "topic:";

    public JobState State { get; init; } = JobState.Enabled;

    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>The canonical name of its code: <c>OK</c>, <c>UNAVAILABLE</c>, <c>INTERNAL</c>, <c>NOT_FOUND</c>; null before the first attempt.</summary>
    public string? LastStatus { get; init; }

    /// <summary>The topic it publishes to; null: it calls a service.</summary>
    public string? Topic => Target.StartsWith(TopicPrefix, StringComparison.Ordinal) ? Target[TopicPrefix.Length..] : null;

    /// <summary>The service or function that it calls; null: it publishes.</summary>
    public string? Service => Topic is null ? Target : null;
}
