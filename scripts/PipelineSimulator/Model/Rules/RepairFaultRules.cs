namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the services that repairs call.</summary>
internal static class RepairFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
    ];
}
