using System.Globalization;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>
/// What a trigger says: the pipeline's own fields, what its consumer needs besides, and what is missing, so that a degraded opening is known
/// as one all the way down.
/// </summary>
internal static class GatePayload
{
    public static string Of(Gate gate, GateKey key, GateFacts facts, GateVerdict verdict, DateTimeOffset now)
    {
        var payload = new JsonObject
        {
            ["game_date"] = Day(key),
            ["correlation_id"] = key.ToString(),
            ["trigger_source"] = "gate",
            ["triggered_by"] = gate.Function,
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["mode"] = PhaseModes.NameOf(key.Mode),
            ["trigger_reason"] = verdict.Outcome is GateOutcome.Open ? "all_complete" : "degraded",
            ["degraded"] = verdict.Outcome is GateOutcome.Degraded,
            ["expected_processors"] = facts.Members.Count,
            ["upstream_processors_count"] = facts.Members.Count(member => member.IsPresent),
            ["data_freshness_verified"] = true,
            ["missing_tables"] = Texts(facts.Members.Where(member => !member.IsPresent).Select(member => member.Name)),
            ["table_row_counts"] = new JsonObject(facts.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Rows))),
            ["missing"] = Texts(verdict.Missing),
            ["games_admitted"] = Texts(facts.Admitted),
            ["games_refused"] = Texts(facts.Refused),
        };
        foreach (var (name, value) in ForConsumer(gate, key))
        {
            payload[name] = value;
        }

        return payload.ToJsonString();
    }

    private static IReadOnlyList<(string Name, JsonNode Value)> ForConsumer(Gate gate, GateKey key) => gate.To switch
    {
        Phase.Analytics =>
            [("start_date", Day(key)), ("end_date", Day(key)), ("processors", Classes(Phase.Analytics, key.Mode)), ("backfill_mode", IsBackfill(key))],
        Phase.Precompute => [("analysis_date", Day(key)), ("processors", Classes(Phase.Precompute, key.Mode)), ("backfill_mode", IsBackfill(key))],
        Phase.Grading => [("export_types", Texts(["tonight-picks"])), ("target_date", Day(key)), ("update_latest", !IsBackfill(key))],
        _ => [],
    };

    private static JsonArray Classes(Phase phase, PhaseMode mode) =>
        Texts(ProcessorCatalogue.Of(phase).Where(processor => mode.IsServedBy(processor)).Select(processor => ProcessorClass.Of(processor.Name, phase)));

    private static bool IsBackfill(GateKey key) => key.Mode is PhaseMode.Backfill;

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static string Day(GateKey key) => key.GameDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
