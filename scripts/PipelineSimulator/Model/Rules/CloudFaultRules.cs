namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the cloud under our own functions.</summary>
internal static class CloudFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
    ];
}
