using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Control;

/// <summary>A Cloud Scheduler job as it is, by its full name (project, location, job).</summary>
public sealed record ScheduledJob(string FullName, string Cron, string Zone, JobTarget Target, JobState State)
{
    /// <summary>Canonical codes that Google's services share: success, and a target or route that is not there.</summary>
    private const int Ok = 0;

    private const int NotFound = 5;

    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>How the last attempt ended; null before the first.</summary>
    public int? LastCode { get; init; }

    /// <summary>Who it is when it calls; null: nobody, or it publishes.</summary>
    public string? Identity { get; init; }

    /// <summary>When somebody last changed it: what was due before that is not its own.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    [JsonIgnore]
    public string Name => ResourceName.Parse(FullName).Id;

    [JsonIgnore]
    public string Region => ResourceName.Parse(FullName).Region;

    [JsonIgnore]
    public bool NeverRan => LastAttempt is null;

    [JsonIgnore]
    public bool LastSucceeded => LastAttempt is not null && LastCode is Ok;

    /// <summary>The last attempt found nobody at the target.</summary>
    [JsonIgnore]
    public bool LastFoundNobody => LastCode is NotFound;
}
