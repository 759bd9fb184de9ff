using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator;

/// <summary>What a completion message says, in the pipeline's common envelope; fields that would be null are left out.</summary>
internal static class CompletionEnvelope
{
    /// <summary>Until then the asynchronous variant of a processor told its name with a prefix.</summary>
    private static readonly DateTimeOffset PrefixUntil = new(2026, 1, 29, 0, 0, 0, TimeSpan.Zero);

    public static string Of(Completion completion) =>
        (completion.Topic == Topics.Grading ? Grades(completion) : Envelope(completion)).ToJsonString();

    private static JsonObject Envelope(Completion completion)
    {
        var envelope = new JsonObject
        {
            ["processor_name"] = NameOf(completion),
            ["phase"] = completion.Processor.PhaseName,
            ["execution_id"] = completion.ExecutionId,
            ["correlation_id"] = completion.ExecutionId,
            ["game_date"] = Day(completion.GameDate),
            ["output_table"] = completion.Topic == Topics.Raw ? completion.Processor.Table : completion.Table,
            ["output_dataset"] = completion.Dataset,
            ["status"] = "success",
            ["record_count"] = completion.Records,
            ["records_failed"] = 0,
            ["timestamp"] = Instant(completion.Times.EndedAt),
            ["duration_seconds"] = Seconds(completion),
            ["trigger_source"] = completion.Times.Trigger,
        };
        if (Metadata(completion) is { } metadata)
        {
            envelope["metadata"] = metadata;
        }

        return envelope;
    }

    private static string NameOf(Completion completion) =>
        completion.Processor == Processors.UpcomingPlayers && completion.Times.EndedAt < PrefixUntil
            ? $"Async{completion.Processor.Name}"
            : completion.Processor.Name;

    private static JsonObject? Metadata(Completion completion) => completion.Topic switch
    {
        Topics.Analytics => new()
        {
            ["is_incremental"] = false,
            ["entities_changed"] = new JsonArray(),
            ["timings"] = new JsonObject { ["total_seconds"] = Seconds(completion) },
        },
        Topics.Predictions => new()
        {
            ["batch_id"] = FormattableString.Invariant($"batch_{completion.GameDate:yyyy-MM-dd}_{completion.Times.StartedAt.ToUnixTimeSeconds()}"),
            ["expected_players"] = completion.Records / completion.Systems,
            ["completed_players"] = completion.Records / completion.Systems,
            ["total_predictions"] = completion.Records,
            ["completion_percentage"] = 100.0,
        },
        _ => null,
    };

    /// <summary>Grading has a shape of its own, and a word for its correlation id where nobody gave it one.</summary>
    private static JsonObject Grades(Completion completion) => new()
    {
        ["target_date"] = Day(completion.GameDate),
        ["status"] = "success",
        ["predictions_found"] = completion.Records,
        ["graded_count"] = completion.Records,
        ["correlation_id"] = "scheduled",
        ["aggregation_status"] = "success",
        ["timestamp"] = Instant(completion.Times.EndedAt),
    };

    private static double Seconds(Completion completion) => (completion.Times.EndedAt - completion.Times.StartedAt).TotalSeconds;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
