namespace NbaPipeline.Monitoring.Gates;

/// <summary>What the judge says of a date.</summary>
/// <param name="Outcome">What it obliges to.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record GateVerdict(GateOutcome Outcome, string Reason)
{
    /// <summary>What is missing, a phrase each: what a degraded opening hands down the line.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What would open it; empty where it is open.</summary>
    public string Needs { get; init; } = "";

    /// <summary>The override that opened it; null: it opened by itself, or not at all.</summary>
    public GateOverride? Override { get; init; }

    public bool Opens => Outcome is GateOutcome.Open or GateOutcome.Degraded;
}
