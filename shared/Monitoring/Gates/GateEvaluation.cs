namespace NbaPipeline.Monitoring.Gates;

/// <summary>One look of a gate with everything it was judged by: judged again, it gives the same answer. Equal looks in a row are one.</summary>
public sealed record GateEvaluation(DateTimeOffset At, string By, GateOutcome Outcome, string Reason, GateFacts Facts, GateRule Rule)
{
    public GateOverride? Override { get; init; }

    /// <summary>The last of equal looks.</summary>
    public DateTimeOffset LastAt { get; init; } = At;

    public int Times { get; init; } = 1;

    /// <summary>Whether its own record still gives its own answer.</summary>
    public bool IsReproducible => GateJudge.Judge(Facts, Rule, Override, At) is var again && again.Outcome == Outcome && again.Reason == Reason;

    /// <summary>The same answer from the same things.</summary>
    public bool SaysTheSameAs(GateEvaluation other) => Outcome == other.Outcome && Reason == other.Reason
        && Facts.Members.Select(member => member.ToString()).SequenceEqual(other.Facts.Members.Select(member => member.ToString()));
}
