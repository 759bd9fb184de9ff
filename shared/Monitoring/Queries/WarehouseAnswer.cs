namespace NbaPipeline.Monitoring.Queries;

/// <summary>The rows of one query.</summary>
public sealed record WarehouseAnswer(IReadOnlyList<WarehouseRow> Rows);
