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

    /// <summary>In order of name; one that was deleted is not among them.</summary>
    public IReadOnlyList<SchedulerJob> JobsAt(DateTimeOffset instant) =>
    [
        .. PipelineParts.Jobs
            .Where(job => !Is(FaultKinds.SchedulerJobMissing, job, instant))
            .Select(job => At(job, instant))
            .OrderBy(job => job.Name, StringComparer.Ordinal),
    ];

    /// <summary>The services and functions that exist, the wrong one only while something calls it.</summary>
    public IReadOnlyList<PipelineService> ServicesAt(DateTimeOffset instant) => JobsAt(instant).Any(job => job.Target == WrongService)
        ? [.. PipelineParts.Services, new(WrongService, "service", "us-west2", "http")]
        : PipelineParts.Services;

    /// <returns>Null: there is no such service.</returns>
    public ServiceHealth? HealthAt(string service, DateTimeOffset instant) => ServicesAt(instant).Any(known => known.Name == service)
        ? _outages.IsUp(service, instant) ? new(200, service == WrongService ? WrongName : service) : new(503, null)
        : null;

    public IReadOnlyList<PipelineTopic> TopicsAt(DateTimeOffset instant) =>
        [.. PipelineParts.Topics.Select(topic => _outages.IsConsumed(topic.Name, instant) ? topic : topic with { Consumers = [] })];

    private SchedulerJob At(SchedulerJob job, DateTimeOffset instant)
    {
        var last = new Cron(job.Cron, job.Zone).Before(instant).Where(at => IsAttempted(job, at)).Select(at => (DateTimeOffset?)at).FirstOrDefault();
        return job with
        {
            Target = Is(FaultKinds.SchedulerJobMisdirected, job, instant) ? WrongService : job.Target,
            State = Is(FaultKinds.SchedulerJobPaused, job, instant) ? JobState.Paused : JobState.Enabled,
            LastAttempt = last,
            LastStatus = last is { } at ? Status(job, at) : null,
        };
    }

    private bool IsAttempted(SchedulerJob job, DateTimeOffset at) =>
        !Is(FaultKinds.SchedulerJobMissing, job, at) && !Is(FaultKinds.SchedulerJobPaused, job, at);

    private string Status(SchedulerJob job, DateTimeOffset at) => job switch
    {
        _ when Is(FaultKinds.SchedulerJobMisdirected, job, at) => "NOT_FOUND",
        { Service: { } service } when !_outages.IsUp(service, at) => "UNAVAILABLE",
        { Name: Outages.EvaluationJob } when _outages.Crashes(at) => "INTERNAL",
        _ => "OK",
    };

    private bool Is(string kind, SchedulerJob job, DateTimeOffset at) =>
        _faults.Any(fault => fault.Kind == kind && fault.Jobs!.Contains(job.Name) && fault.Covers(at));
}
