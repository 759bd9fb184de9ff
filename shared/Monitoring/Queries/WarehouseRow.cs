namespace NbaPipeline.Monitoring.Queries;

/// <summary>A result row by column name, in the library's own types (string, long, double, bool, DateOnly, DateTimeOffset).</summary>
public sealed record WarehouseRow(IReadOnlyDictionary<string, object?> Cells);
