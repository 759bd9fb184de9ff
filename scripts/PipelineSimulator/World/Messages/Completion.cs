namespace NbaPipeline.PipelineSimulator;

/// <summary>Work that ended well, before anybody was told: one raw load, or one successful run of a processor.</summary>
internal sealed record Completion(string Topic, PhaseProcessor Processor, DateOnly GameDate, RunTimes Times, int Records)
{
    /// <summary>By how many systems a player was predicted; 1 where nobody predicts.</summary>
    public int Systems { get; init; } = 1;

    /// <summary>The same for a repeated run only if it began at the same second.</summary>
    public string ExecutionId { get; } = FormattableString.Invariant($"{Processor.Name}_{GameDate:yyyyMMdd}_{Times.StartedAt:yyyyMMdd'T'HHmmss}");

    /// <summary>How markers call the processor: by its table where it has one of its own, otherwise by its class in snake case.</summary>
    public string MarkerName => Processor.Table == Tables.FeatureStore ? "ml_feature_store" : Topic == Topics.Raw ? SnakeCase(Processor.Name) : Table;

    public string Dataset => Processor.Table[..Processor.Table.IndexOf('.', StringComparison.Ordinal)];

    public string Table => Processor.Table[(Processor.Table.IndexOf('.', StringComparison.Ordinal) + 1)..];

    public static Completion? Of(PhaseRun run) => run.Processed == 0 || TopicOf(run.Processor.Phase) is not { } topic
        ? null
        : new(topic, run.Processor, run.DataDate, run.Times, run.Processed)
        {
            Systems = Math.Max(1, run.Rows.Select(row => row.Values.GetValueOrDefault("system_id")).OfType<string>().Distinct().Count()),
        };

    private static string? TopicOf(string phase) => phase switch
    {
        "phase_2_raw" => Topics.Raw,
        "phase_3_analytics" => Topics.Analytics,
        "phase_4_precompute" => Topics.Precompute,
        "phase_5_predictions" => Topics.Predictions,
        "phase_6_grading" => Topics.Grading,
        _ => null,
    };

    private static string SnakeCase(string processor)
    {
        var name = processor.EndsWith("Processor", StringComparison.Ordinal) ? processor[..^"Processor".Length] : processor;
        return string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
    }
}
