namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of completion messages, their consumers and the completion markers.</summary>
internal static class MessageFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
    ];
}
