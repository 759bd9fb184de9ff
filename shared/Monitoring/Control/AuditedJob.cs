namespace NbaPipeline.Monitoring.Control;

/// <summary>One scheduler job, as it is expected and as it is; one of the two may be missing.</summary>
public sealed record AuditedJob(ExpectedJob? Expected, ScheduledJob? Actual)
{
    /// <summary>What it calls, as far as that is deployed; null for what publishes, or calls nobody we know.</summary>
    public Deployment? Deployment { get; init; }

    /// <summary>What is wrong with the job itself, the worst first.</summary>
    public IReadOnlyList<JobDrift> Drifts { get; init; } = [];

    /// <summary>The newest attempt known to have succeeded, of this audit or an earlier one.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    public bool IsOurs => Expected?.IsOurs ?? false;

    public string Name => Actual?.Name ?? Expected!.Job.Name;

    public string Region => Actual?.Region ?? Expected!.Job.Region;

    /// <summary>It is there, and its time has never come, or nobody remembers it.</summary>
    public bool NeverRan => Actual is { NeverRan: true };

    public bool NeverSucceeded => Actual is not null && LastSuccess is null;

    /// <summary>On record nowhere: somebody made it by hand, or it belongs to another sport.</summary>
    public bool IsExtra => Expected is null;

    public bool Has(JobDrift drift) => Drifts.Contains(drift);
}
