using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What a statement will read, and what that costs.</summary>
internal sealed record QueryPlan(Statement Statement, IReadOnlyList<TableSlice> Slices)
{
    private const long Megabyte = 1024 * 1024;
    private const long MinimumPerTable = 10 * Megabyte;

    private readonly long read = Slices.Sum(slice => slice.Bytes);

    public IReadOnlyList<string> Tables => [.. Slices.Select(slice => slice.Table.Name)];

    /// <summary>The tables it reads, and the one it changes.</summary>
    public IReadOnlyList<string> Touches => Statement.Modification is { Target.Table: var target } ? [.. Tables.Union([target])] : Tables;

    /// <summary>UPDATE, DELETE and MERGE pay for what they read and for every column of the partitions that they may rewrite.</summary>
    public long BytesRewritten { get; init; }

    public long BytesProcessed => read + BytesRewritten;

    /// <summary>Whole megabytes, and at least ten for each table; a query over no table costs nothing.</summary>
    public long BytesBilled => Slices.Count == 0 ? 0 : Math.Max(MinimumPerTable * Slices.Count, (BytesProcessed + Megabyte - 1) / Megabyte * Megabyte);
}
