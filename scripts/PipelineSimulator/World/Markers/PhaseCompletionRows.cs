namespace NbaPipeline.PipelineSimulator;

/// <summary>The markers' copy in the warehouse, one row a noted completion; it exists since 25 January 2026 and is written from the first day here.</summary>
internal static class PhaseCompletionRows
{
    public static IEnumerable<SimulatedRow> Of(IEnumerable<Marking> markings) => markings
        .Where(marking => CompletionMarker.PhaseOf(marking.Completion.Topic) is not null)
        .Select(Row);

    private static SimulatedRow Row(Marking marking)
    {
        var completion = marking.Completion;
        return new(marking.At, Tables.PhaseCompletions, new Dictionary<string, object?>
        {
            ["phase"] = FormattableString.Invariant($"phase{CompletionMarker.PhaseOf(completion.Topic)}"),
            ["game_date"] = completion.GameDate,
            ["processor_name"] = completion.MarkerName,
            ["status"] = "success",
            ["record_count"] = (long)completion.Records,
            ["correlation_id"] = completion.ExecutionId,
            ["execution_id"] = completion.ExecutionId,
            ["completed_at"] = completion.Times.EndedAt,
            ["is_incremental"] = false,
            ["inserted_at"] = marking.At,
        });
    }
}
