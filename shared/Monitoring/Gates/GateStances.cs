namespace NbaPipeline.Monitoring.Gates;

/// <summary>The stance of each gate: one for all, and one for each that says otherwise.</summary>
public sealed record GateStances(GateStance ForAll, IReadOnlyDictionary<string, GateStance> ByGate)
{
    public static GateStances Observing { get; } = new(GateStance.Observe, new Dictionary<string, GateStance>());

    public GateStance Of(Gate gate) => ByGate.TryGetValue(gate.Name, out var stance) ? stance : ForAll;
}
