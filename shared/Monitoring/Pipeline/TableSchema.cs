using System.Text.Json.Serialization;

namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>What the pipeline's contract says of one table: its grain, its partition, its columns. The pipeline owns the table; we only read it.</summary>
public sealed record TableSchema
{
    /// <summary>Dataset and table, for example <c>nba_raw.nbac_schedule</c>.</summary>
    [JsonPropertyName("table")]
    public required string Name { get; init; }

    /// <summary>Where the contract states it.</summary>
    public string? Source { get; init; }

    /// <summary>What one row is, in words.</summary>
    public required string Grain { get; init; }

    /// <summary>The column that decides a row's partition; null when the table has none.</summary>
    public string? Partition { get; init; }

    public string? PartitionUnit { get; init; }

    /// <summary>True when BigQuery refuses a query that does not filter on <see cref="Partition"/>.</summary>
    public bool PartitionFilterRequired { get; init; }

    /// <summary>The column that says when a row was written; null when the table has none, so its freshness cannot be told.</summary>
    public string? ProcessingTime { get; init; }

    public IReadOnlyList<string> Cluster { get; init; } = [];

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    [JsonIgnore]
    public string Dataset => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    [JsonIgnore]
    public string Table => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    public TableColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
