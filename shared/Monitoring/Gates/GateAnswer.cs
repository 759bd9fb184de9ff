namespace NbaPipeline.Monitoring.Gates;

/// <summary>What became of one question: the decision as it stands, and the facts it was judged by, where it was judged.</summary>
public sealed record GateAnswer(Gate Gate, GateDecision? Before, GateDecision Decision, GateFacts? Facts)
{
    /// <summary>It could not be decided: whoever sent the message sends it again.</summary>
    public bool IsUnknown => Facts is not null && Decision.Outcome is GateOutcome.Unknown;

    /// <summary>Something that was told is over.</summary>
    public bool EndsWhatWasTold => Before?.IsTold == true && Decision.IsOver;
}
