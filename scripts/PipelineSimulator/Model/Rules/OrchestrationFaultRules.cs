namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of what starts the work: workflow decisions, executions, scheduler jobs, services, locks, queues.</summary>
internal static class OrchestrationFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
    ];
}
