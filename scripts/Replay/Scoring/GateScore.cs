using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Holds what the gates decided against what was true, one gate, game date and mode at a time; and counts triggers given twice.</summary>
internal sealed class GateScore(PipelineWorld world, ReplayRecord record)
{
    private readonly GateTruth _truth = new(world);

    /// <summary>An override is somebody's word and no mistake of the gate.</summary>
    public int WrongOpens() => record.Decisions.Count(decision => decision.Evaluations.Any(look =>
        look.Outcome is GateOutcome.Open or GateOutcome.Degraded && look.Override is null && Holds(decision, look.At) == false));

    /// <summary>Equal looks in a row are one: both ends of it are held against the data.</summary>
    public int WrongBlocks() => record.Decisions.Count(decision => decision.Evaluations.Any(look =>
        look.Outcome is GateOutcome.Blocked && (Holds(decision, look.At) == true || Holds(decision, look.LastAt) == true)));

    public int Duplicates() => record.Calls.Select(call => (call.Call.Route, Key: KeyOf(call.Call)))
        .Where(trigger => trigger.Key is not null)
        .GroupBy(trigger => trigger)
        .Sum(same => same.Count() - 1);

    /// <summary>Null: it is no gate's trigger.</summary>
    public static string? KeyOf(ServiceCall call) => call.Service == ServiceCall.Bus && JsonNode.Parse(call.Body) is JsonObject trigger
        && (string?)trigger["trigger_source"] == "gate"
            ? (string?)trigger["correlation_id"]
            : null;

    private bool? Holds(GateDecision decision, DateTimeOffset at) =>
        _truth.Holds(decision.Key.Gate, decision.Key.GameDate, PhaseModes.NameOf(decision.Key.Mode), at);
}
