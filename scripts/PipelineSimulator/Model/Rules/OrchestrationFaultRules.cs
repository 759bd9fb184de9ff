namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of what starts the work: workflow decisions, executions, scheduler jobs, services, locks, queues.</summary>
internal static class OrchestrationFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(FaultKinds.OrchestratorDown, ["from"], ["reason"]) { Values = Only("reason", ["permission", "lock", "crash"]) },
        new(FaultKinds.DecisionsNotExecuted, ["from"], []),
        new(FaultKinds.ExecutionHidesFailures, ["from"], []),
        OfService(FaultKinds.ServiceDown),
        OfJobs(FaultKinds.SchedulerJobMissing),
        OfJobs(FaultKinds.SchedulerJobPaused),
        OfJobs(FaultKinds.SchedulerJobMisdirected),
        new(FaultKinds.SchedulerJobIdentity, ["jobs", "from"], []) { Values = Only("jobs", PlannedFunctions.Names) },
        new(FaultKinds.ConsumerMissing, ["topic", "from"], []) { Values = Only("topic", PipelineParts.Topics.Select(topic => topic.Name)) },
        new(FaultKinds.ErrorTrend, ["from", "per_day_growth"], ["processor", "processors"]),
        OfService(FaultKinds.MemoryGrowing, "per_day_growth"),
        new(FaultKinds.QueueGrowing, ["from", "to", "per_hour|per_day_growth"], []),
        new(FaultKinds.RunStorm, ["from", "to", "per_hour"], ["processor", "processors"]),
        new(FaultKinds.StreamingConflict, ["date|dates|game|games", "minutes"], ["count"]),
        new(FaultKinds.LockStuck, ["lock", "from"], []),
        new(FaultKinds.HaltStateMissing, ["from"], []),
    ];

    private static FaultRule OfService(string kind, params string[] needed) => new(kind, ["service", "from", .. needed], [])
    {
        Values = Only("service", PipelineParts.Services.Select(service => service.Name)),
    };

    private static FaultRule OfJobs(string kind) => new(kind, ["jobs", "from"], [])
    {
        Values = Only("jobs", PipelineParts.Jobs.Select(job => job.Name).Concat(PlannedFunctions.Names)),
    };

    private static Dictionary<string, string[]> Only(string field, IEnumerable<string> values) => new() { [field] = [.. values] };
}
