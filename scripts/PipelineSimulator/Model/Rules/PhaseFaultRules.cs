namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of the processors of phases 3 to 6 and of what they write.</summary>
internal static class PhaseFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
    ];
}
