namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// The circuit breaker between phases 4 and 5 as all instances see it: open while it holds any date back, with each of them and since when.
/// </summary>
public sealed record Breaker(string Gate)
{
    public IReadOnlyDictionary<string, BreakerTrip> Tripped { get; init; } = new Dictionary<string, BreakerTrip>();

    public DateTimeOffset? ChangedAt { get; init; }

    public bool IsOpen => Tripped.Count > 0;

    /// <summary>Null: nothing changes.</summary>
    public Breaker? After(GateDecision decision, DateTimeOffset now) => (decision.State, Tripped.ContainsKey(decision.Key.ToString())) switch
    {
        (GateState.Blocked or GateState.GaveUp, false) => With(decision, new(decision.DecidedAt ?? now, decision.Reason), now),
        (GateState.Opening or GateState.Opened or GateState.Lapsed, true) => With(decision, null, now),
        _ => null,
    };

    private Breaker With(GateDecision decision, BreakerTrip? trip, DateTimeOffset now)
    {
        var others = Tripped.Where(one => one.Key != decision.Key.ToString());
        return this with { Tripped = (trip is null ? others : others.Append(new(decision.Key.ToString(), trip))).ToDictionary(), ChangedAt = now };
    }
}
