using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>All that was ever tried for one output, as one document that is changed by compare-and-set only.</summary>
public sealed record RecoveryRecord
{
    public required RecoveryKey Key { get; init; }

    public RecoveryState State { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>On which input the attempts were made; another one gives a new budget, time does not.</summary>
    public string Input { get; init; } = "";

    /// <summary>Of this input.</summary>
    public IReadOnlyList<RecoveryAttempt> Attempts { get; init; } = [];

    /// <summary>Of every input.</summary>
    public int LifeAttempts { get; init; }

    /// <summary>The lease under which it was last changed; an older one changes nothing any more.</summary>
    public long Fence { get; init; }

    /// <summary>The last that a person ordered; over once it is no longer under way.</summary>
    public RecoveryOrder? Order { get; init; }

    [JsonIgnore]
    public bool IsOrdered => Order is not null && IsUnderWay;

    [JsonIgnore]
    public RecoveryAttempt? Last => Attempts.Count > 0 ? Attempts[^1] : null;

    /// <summary>
    /// Whether its attempts speak of what the output is made of now. Not on another input; and not where nobody was there to make them and somebody
    /// is again: what was never tried has not failed.
    /// </summary>
    public bool CountsFor(OutputFact fact) =>
        Input == fact.Input && !(State is RecoveryState.Failed && Attempts.All(one => one.Answer is ServiceAnswerKind.Unavailable) && fact.ServiceSeenAt > Last?.At);

    [JsonIgnore]
    public bool IsUnderWay => State is RecoveryState.Trying or RecoveryState.Idle;
}
