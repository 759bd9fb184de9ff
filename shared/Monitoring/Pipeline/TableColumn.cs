namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>A column as BigQuery describes it, so that one description serves the local warehouse, the tests and the SQL checks.</summary>
public sealed record TableColumn
{
    public required string Name { get; init; }

    /// <summary>BigQuery's own word: STRING, INT64, TIMESTAMP, STRUCT …</summary>
    public required string Type { get; init; }

    /// <summary>REPEATED for an array, otherwise NULLABLE.</summary>
    public string Mode { get; init; } = "NULLABLE";

    /// <summary>The fields of a STRUCT, in order.</summary>
    public IReadOnlyList<TableColumn> Fields { get; init; } = [];

    public bool IsRepeated => Mode == "REPEATED";
}
