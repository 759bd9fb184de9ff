namespace NbaPipeline.PipelineSimulator;

/// <summary>What the cloud's control plane says about the pipeline at a moment. Asking changes nothing, and any moment may be asked.</summary>
public sealed class ControlPlane
{
    /// <summary>On 22 and 23 January 2026 nine jobs called this service, which was healthy and another one.</summary>
    internal const string WrongService = "nba-phase1-scrapers";

    private const string WrongName = "analytics-processor";
    private readonly IReadOnlyList<Fault> _faults;
    private readonly Outages _outages;

    internal ControlPlane(IReadOnlyList<Fault> faults) => (_faults, _outages) = (faults, new(faults));

    /// <summary>The APIs that are on, by name.</summary>
    public static IReadOnlyList<string> Apis => PipelineParts.Apis;

    /// <summary>In order of name; one that was deleted is not among them.</summary>
    public IReadOnlyList<SchedulerJob> JobsAt(DateTimeOffset instant) =>
    [
        .. PipelineParts.Jobs
            .Where(job => !IsGoneAt(job.Name, instant))
            .Select(job => At(job, instant))
            .OrderBy(job => job.Name, StringComparer.Ordinal),
    ];

    /// <summary>The services and functions that exist, the wrong one only while something calls it.</summary>
    public IReadOnlyList<PipelineService> ServicesAt(DateTimeOffset instant) =>
        _faults.Any(fault => fault.Kind == FaultKinds.SchedulerJobMisdirected && fault.Covers(instant))
            ? [.. PipelineParts.Services, new(WrongService, "service", "us-west2", "http")]
            : PipelineParts.Services;

    /// <returns>Null: there is no such service.</returns>
    public ServiceHealth? HealthAt(string service, DateTimeOffset instant) => ServicesAt(instant).Any(known => known.Name == service)
        ? _outages.IsUp(service, instant) ? new(200, service == WrongService ? WrongName : service) : new(503, null)
        : null;

    public IReadOnlyList<PipelineTopic> TopicsAt(DateTimeOffset instant) =>
        [.. PipelineParts.Topics.Select(topic => _outages.IsConsumed(topic.Name, instant) ? topic : topic with { Consumers = [] })];

    /// <summary>Of any job, also of those that are none of the pipeline's.</summary>
    public bool IsGoneAt(string job, DateTimeOffset instant) => Is(FaultKinds.SchedulerJobMissing, job, instant);

    public bool IsPausedAt(string job, DateTimeOffset instant) => Is(FaultKinds.SchedulerJobPaused, job, instant);

    /// <returns>The service that it calls instead of its own; null: it calls its own.</returns>
    public string? MisdirectedAt(string job, DateTimeOffset instant) => Is(FaultKinds.SchedulerJobMisdirected, job, instant) ? WrongService : null;

    /// <summary>Somebody made it call as another account, which may call it too: nothing fails, and too much is allowed.</summary>
    public bool CallsAsAnotherAt(string job, DateTimeOffset instant) => Is(FaultKinds.SchedulerJobIdentity, job, instant);

    private SchedulerJob At(SchedulerJob job, DateTimeOffset instant)
    {
        var last = new Cron(job.Cron, job.Zone).Before(instant).Where(at => IsAttempted(job, at)).Select(at => (DateTimeOffset?)at).FirstOrDefault();
        return job with
        {
            Target = MisdirectedAt(job.Name, instant) ?? job.Target,
            State = IsPausedAt(job.Name, instant) ? JobState.Paused : JobState.Enabled,
            LastAttempt = last,
            LastStatus = last is { } at ? Status(job, at) : null,
        };
    }

    private bool IsAttempted(SchedulerJob job, DateTimeOffset at) =>
        !IsGoneAt(job.Name, at) && !IsPausedAt(job.Name, at);

    private string Status(SchedulerJob job, DateTimeOffset at) => job switch
    {
        _ when MisdirectedAt(job.Name, at) is not null => "NOT_FOUND",
        { Service: { } service } when !_outages.IsUp(service, at) => "UNAVAILABLE",
        { Name: Outages.EvaluationJob } when _outages.Crashes(at) => "INTERNAL",
        _ => "OK",
    };

    private bool Is(string kind, string job, DateTimeOffset at) =>
        _faults.Any(fault => fault.Kind == kind && fault.Jobs!.Contains(job) && fault.Covers(at));
}
