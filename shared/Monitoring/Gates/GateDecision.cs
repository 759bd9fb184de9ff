using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>The document <c>gates/{gate}_{date}_{mode}</c>: how it stands, why, since when, with every look that led there.</summary>
public sealed record GateDecision
{
    private const int MostEvaluations = 60;

    public required GateKey Key { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public GateState State { get; init; }

    public GateOutcome Outcome { get; init; } = GateOutcome.NotDue;

    public string Reason { get; init; } = "";

    public string Needs { get; init; } = "";

    public IReadOnlyList<string> Admitted { get; init; } = [];

    public IReadOnlyList<string> Refused { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Before it the sweep has no reason to look; messages do not wait for it.</summary>
    public DateTimeOffset? AskAfter { get; init; }

    public GateTrigger? Trigger { get; init; }

    public GateOverride? Override { get; init; }

    /// <summary>What people were told is wrong, and has not been told to be over.</summary>
    public bool IsTold { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<GateEvaluation> Evaluations { get; init; } = [];

    [JsonIgnore]
    public bool IsOver => State is GateState.Opened or GateState.Lapsed;

    /// <summary>The first look that found it shut.</summary>
    [JsonIgnore]
    public DateTimeOffset? BlockedSince => Evaluations.FirstOrDefault(seen => seen.Outcome is GateOutcome.Blocked)?.At;

    internal GateDecision With(GateEvaluation evaluation) => Evaluations is [.., var last] && last.SaysTheSameAs(evaluation)
        ? this with { Evaluations = [.. Evaluations.SkipLast(1), last with { LastAt = evaluation.At, Times = last.Times + 1 }] }
        : this with { Evaluations = [.. Evaluations.Append(evaluation).TakeLast(MostEvaluations)] };
}
