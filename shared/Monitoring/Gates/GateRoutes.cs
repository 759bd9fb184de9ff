using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Which trigger an opening gives: by the gate's manifest and its stance.</summary>
public sealed class GateRoutes(IReadOnlyList<OwnFunction> functions, GateStances stances)
{
    public GateStance StanceOf(Gate gate) => stances.Of(gate);

    public GateRoute? RouteOf(Gate gate) => functions.FirstOrDefault(function => function.Name == gate.Function)?.Gate;

    /// <summary>Null: this gate only observes, or gives none in this mode.</summary>
    public GateTrigger? TriggerOf(Gate gate, GateKey key, GateFacts facts, GateVerdict verdict, DateTimeOffset now) =>
        verdict.Opens && StanceOf(gate) is GateStance.Enforce
        && RouteOf(gate) is { } route && route.Modes.Contains(PhaseModes.NameOf(key.Mode))
            ? new(key.ToString(), route.Publishes, GatePayload.Of(gate, key, facts, verdict, now))
            : null;
}
