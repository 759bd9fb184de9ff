using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// Rows in column order. Values are string, long, double, bool, byte[], <see cref="SqlNumeric"/>, DateOnly, TimeOnly, DateTime (DATETIME),
/// DateTimeOffset (TIMESTAMP), and object?[] for an ARRAY or a STRUCT.
/// </summary>
public sealed record QueryResult(IReadOnlyList<SqlField> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, QueryStatistics Statistics)
{
    /// <summary>BigQuery's word: SELECT, INSERT, UPDATE, DELETE, MERGE, TRUNCATE_TABLE.</summary>
    public string StatementType { get; init; } = "SELECT";

    /// <summary>The hidden table that holds the rows; an answer from the cache is in the same one.</summary>
    public string Table { get; } = $"anon{Guid.NewGuid():N}";

    /// <summary>What a DML statement did; null for a query, and for a dry run.</summary>
    public DmlCounts? Modified { get; init; }
}
