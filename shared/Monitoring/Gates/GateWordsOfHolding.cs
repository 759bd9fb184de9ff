using System.Globalization;
using NbaPipeline.Monitoring.Alerting;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>What a shut gate holds back, said in the message about its cause: what waits, what would open it, and until when that is of use.</summary>
internal static class GateWordsOfHolding
{
    public static string Sentence(Gate gate, GateDecision decision, GateFacts facts) => decision.State is GateState.GaveUp
        ? $"{Phase(gate)} of {Day(decision)} ({PhaseModes.NameOf(decision.Key.Mode)}) was never started by its gate: given up {TimeText.Both(facts.UsefulUntil)}, its last useful hour"
        : $"{Phase(gate)} of {Day(decision)} ({PhaseModes.NameOf(decision.Key.Mode)}), until there are {decision.Needs}; given up {TimeText.Both(facts.UsefulUntil)}";

    public static string Impact(Gate gate, GateDecision decision) => decision.State is GateState.GaveUp
        ? $"Users affected: {Phase(gate).ToLowerInvariant()} of this date was not started by its gate, and its last useful hour is over"
        : $"{Phase(gate)} of this date is held back by its gate, which opens by itself when the data comes";

    private static string Phase(Gate gate) => string.Create(CultureInfo.InvariantCulture, $"Phase {(int)gate.To}");

    private static string Day(GateDecision decision) => decision.Key.GameDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
