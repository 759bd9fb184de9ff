namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One row, and the moment at which the pipeline writes it. Values are string, long, double, decimal (NUMERIC), bool,
/// <see cref="DateOnly"/> (DATE), <see cref="DateTimeOffset"/> in UTC (TIMESTAMP), a list of strings (ARRAY of STRING) or null; JSON is a string.
/// </summary>
public sealed record SimulatedRow(DateTimeOffset At, string Table, IReadOnlyDictionary<string, object?> Values);
