using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// The part of a table that one query sees: some partitions, the columns it reads, and beside them those it merely mentions, which are sent
/// as NULLs. The engine takes 4 MB at a time, so what is not needed is not sent.
/// </summary>
internal sealed record TableSlice(LocalTable Table, IReadOnlyList<int> Read, IReadOnlyList<int> Declared, IReadOnlyList<PartitionId> Partitions)
{
    private static readonly ValueProto Null = new();

    public string Key => string.Join('#', Table.Identity, string.Join(',', Read), string.Join(',', Declared), string.Join(',', Partitions));

    public long Bytes => Rows.Sum(row => Read.Sum(column => LogicalSize.Of(Table.Columns[column].Type, row[column])));

    public TableRead Reading => new(Table.Name, [.. Read.Select(column => Table.Columns[column].Name)]);

    private IEnumerable<object?[]> Rows => Partitions.SelectMany(partition => Table.Partitions[partition]);

    public SimpleTable Shape() => TableShapes.Shape(Table.Name, Declared.Select(column => Table.Columns[column]));

    public TableContent Content() => new() { TableData = new TableData { Row = { Rows.Select(Row) } } };

    private TableData.Types.Row Row(object?[] values)
    {
        var row = new TableData.Types.Row();
        foreach (var column in Declared)
        {
            row.Cell.Add(Read.Contains(column) ? WireValue.To(Table.Columns[column].Type, values[column]) : Null);
        }

        return row;
    }
}
