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

    /// <summary>Null: the run told nobody, because it found nothing, failed, left early or never ended.</summary>
    public static Completion? Of(PhaseRun run) => run.Processed == 0 || !run.Times.Works
        ? null
        : new(TopicOf(run.Processor.Phase), run.Processor, run.DataDate, run.Times, run.Processed) { Systems = SystemsOf(run) };

    private static int SystemsOf(PhaseRun run) => run.Processor != Processors.Predictions
        ? 1
        : Math.Max(1, run.Rows.Select(row => row.Values["system_id"]).Distinct().Count());

    private static string TopicOf(int phase) => phase switch
    {
        Entities.Analytics => Topics.Analytics,
        Entities.Precompute => Topics.Precompute,
        Entities.Predictions => Topics.Predictions,
        _ => Topics.Grading,
    };

    private static string SnakeCase(string processor)
    {
        var name = processor.EndsWith("Processor", StringComparison.Ordinal) ? processor[..^"Processor".Length] : processor;
        return string.Concat(name.Select((letter, index) => (char.IsUpper(letter) && index > 0 ? "_" : "") + char.ToLowerInvariant(letter)));
    }
}
