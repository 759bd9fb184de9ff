using System.Globalization;

namespace NbaPipeline.PipelineSimulator;

/// <summary>The completion documents of phases 2 to 4 in every state they go through, one document a phase and game date.</summary>
internal static class MarkerDocuments
{
    private const string TriggeredBy = "orchestrator";

    public static IEnumerable<SimulatedDocument> Of(IEnumerable<Marking> markings) => markings
        .Select(marking => (marking, Phase: CompletionMarker.PhaseOf(marking.Completion.Topic)))
        .Where(noted => noted.Phase is Entities.Raw or Entities.Analytics or Entities.Precompute)
        .GroupBy(noted => (Phase: noted.Phase!.Value, noted.marking.Completion.GameDate))
        .SelectMany(document => States(new MarkerState(document.Key.Phase, document.Key.GameDate), document.Select(noted => noted.marking)))
        .OrderBy(document => document.At);

    private static IEnumerable<SimulatedDocument> States(MarkerState state, IEnumerable<Marking> markings)
    {
        foreach (var marking in markings)
        {
            state.Take(marking);
            yield return new(
                marking.At,
                FormattableString.Invariant($"phase{state.Phase}_completion"),
                state.GameDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Values(state));
        }
    }

    private static Dictionary<string, object?> Values(MarkerState state)
    {
        var values = state.Noted.ToDictionary(noted => noted.Key, noted => (object?)Entry(state.Phase, noted.Value), StringComparer.Ordinal);
        values["_completed_count"] = (long)state.Count;
        values["_triggered"] = state.Trigger is not null;
        if (state.Trigger is { } trigger)
        {
            values["_triggered_at"] = CompletionEnvelope.Instant(trigger.At);
            values["_trigger_reason"] = trigger.Reason;
        }

        return state.Phase switch
        {
            Entities.Analytics => OfAnalytics(state, values),
            Entities.Precompute => OfPrecompute(state, values),
            _ => values,
        };
    }

    private static Dictionary<string, object?> OfAnalytics(MarkerState state, Dictionary<string, object?> values)
    {
        values["_mode"] = state.Mode;
        values["_last_update"] = CompletionEnvelope.Instant(state.Last);
        return values;
    }

    private static Dictionary<string, object?> OfPrecompute(MarkerState state, Dictionary<string, object?> values)
    {
        values["_first_completion_at"] = CompletionEnvelope.Instant(state.First);
        if (state.Trigger is { } trigger)
        {
            values["_tier_name"] = trigger.Tier;
            values["_wait_seconds"] = (long)(trigger.At - state.First).TotalSeconds;
            values["_missing_processors"] = state.Missing.Cast<object?>().ToList();
            values["_triggered_by"] = TriggeredBy;
        }

        return values;
    }

    private static Dictionary<string, object?> Entry(int phase, Marking marking)
    {
        var completion = marking.Completion;
        var entry = new Dictionary<string, object?>
        {
            ["completed_at"] = CompletionEnvelope.Instant(completion.Times.EndedAt),
            ["correlation_id"] = completion.ExecutionId,
            ["status"] = "success",
            ["record_count"] = (long)completion.Records,
            ["execution_id"] = completion.ExecutionId,
        };
        if (phase == Entities.Analytics)
        {
            entry["is_incremental"] = false;
            entry["entities_changed"] = new List<object?>();
        }

        return entry;
    }
}
