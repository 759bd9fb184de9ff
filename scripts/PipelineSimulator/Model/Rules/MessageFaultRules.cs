namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults of completion messages, their consumers and the completion markers.</summary>
internal static class MessageFaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(FaultKinds.MarkerLost, ["phase", "date|dates"], ["processor", "processors"]),
        OnTopic(FaultKinds.MessageDuplicate, []),
        OnTopic(FaultKinds.MessageLost, []),
        OnTopic(FaultKinds.MessageMalformed, []),
        OnTopic(FaultKinds.MessageLate, ["hours|minutes"]),
    ];

    private static FaultRule OnTopic(string kind, string[] needs) => new(kind, ["topic", "date|dates", .. needs], [])
    {
        Values = new Dictionary<string, string[]> { ["topic"] = Topics.OfCompletions },
    };
}
