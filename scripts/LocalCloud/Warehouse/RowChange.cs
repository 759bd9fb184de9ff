using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Rows as DML makes them, from what the engine answers. A table's array is never NULL.</summary>
internal static class RowChange
{
    public static object?[] New(LocalTable table, IEnumerable<ValueProto> cells) =>
        [.. table.Columns.Zip(cells, (column, cell) => Value(column.Type, cell))];

    /// <summary>The row with some columns as they are in the answer, and the others as they were.</summary>
    public static object?[] With(this object?[] row, LocalTable table, IEnumerable<(int Column, ValueProto Cell)> assigned)
    {
        var changed = row.ToArray();
        foreach (var (column, cell) in assigned)
        {
            changed[column] = Value(table.Columns[column].Type, cell);
        }

        return changed;
    }

    public static object? Value(SqlType type, ValueProto cell) =>
        WireValue.From(type, cell) ?? (type.Element is null ? null : Array.Empty<object?>());
}
