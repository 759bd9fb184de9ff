using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>What a statement will read, and what that costs.</summary>
internal sealed record QueryPlan(Statement Statement, IReadOnlyList<TableSlice> Slices)
{
    private const long Megabyte = 1024 * 1024;
    private const long MinimumPerTable = 10 * Megabyte;

    public IReadOnlyList<string> Tables => [.. Slices.Select(slice => slice.Table.Name)];

    public long BytesProcessed { get; } = Slices.Sum(slice => slice.Bytes);

    /// <summary>Whole megabytes, and at least ten for each table; a query over no table costs nothing.</summary>
    public long BytesBilled => Slices.Count == 0 ? 0 : Math.Max(MinimumPerTable * Slices.Count, (BytesProcessed + Megabyte - 1) / Megabyte * Megabyte);
}
