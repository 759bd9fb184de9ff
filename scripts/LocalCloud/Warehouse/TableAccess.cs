using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// What a statement needs of a table, whatever its rows are: the columns it reads, beside them those it merely mentions, and for each scan the
/// conditions on its partition column.
/// </summary>
internal sealed record TableAccess(
    string Table, IReadOnlyList<int> Read, IReadOnlyList<int> Declared, IReadOnlyList<IReadOnlyList<PartitionCondition>> Scans)
{
    private readonly HashSet<int> read = [.. Read];

    public string ColumnsKey { get; } = $"{string.Join(',', Read)};{string.Join(',', Declared)}";

    public bool Reads(int column) => read.Contains(column);
}
