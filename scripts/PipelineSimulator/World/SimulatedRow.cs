namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// One row, and the moment at which the pipeline writes it. Values are string, long, double, decimal (NUMERIC), bool,
/// <see cref="DateOnly"/> (DATE), <see cref="DateTimeOffset"/> in UTC (TIMESTAMP), a list of strings (ARRAY of STRING) or null; JSON is a string.
/// </summary>
public sealed record SimulatedRow(DateTimeOffset At, string Table, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>Takes rows away instead: all of the table that have these values.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>Whether this removal takes a row away.</summary>
    public bool Removes(IReadOnlyDictionary<string, object?> row) => IsRemoval && Values.All(value => Equals(value.Value, row.GetValueOrDefault(value.Key)));
}
