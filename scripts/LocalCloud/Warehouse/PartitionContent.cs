using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// A partition's rows as bytes for the engine and as sizes for the bill, worked out once. Rows never change: a changed partition is another
/// one, and what was known of the old goes with it.
/// </summary>
internal sealed class PartitionContent
{
    // A table is read by few different sets of columns at a time.
    private const int Kept = 4;

    private static readonly ConditionalWeakTable<object?[][], PartitionContent> Known = [];
    private static readonly ValueProto Null = new();
    private static long count;

    private readonly ImmutableArray<SqlField> columns;
    private readonly object?[][] rows;
    private readonly Lazy<long>[] sizes;
    private readonly Recent<ByteString> encoded = new(Kept);

    private PartitionContent(ImmutableArray<SqlField> columns, object?[][] rows)
    {
        this.columns = columns;
        this.rows = rows;
        sizes = [.. Enumerable.Range(0, columns.Length).Select(column => new Lazy<long>(() => rows.Sum(row => LogicalSize.Of(columns[column].Type, row[column]))))];
    }

    /// <summary>No other rows ever have this number.</summary>
    public long Id { get; } = Interlocked.Increment(ref count);

    public static PartitionContent Of(LocalTable table, PartitionId partition) =>
        Known.GetValue(table.Partitions[partition], rows => new PartitionContent(table.Columns, rows));

    /// <summary>The logical size of one column.</summary>
    public long SizeOf(int column) => sizes[column].Value;

    /// <summary>The rows as the engine takes them; columns that are merely mentioned are NULL.</summary>
    public ByteString Encoded(TableAccess access) => encoded.Find(access.ColumnsKey) ?? encoded.Keep(access.ColumnsKey, Encode(access));

    private ByteString Encode(TableAccess access) => new TableData { Row = { rows.Select(row => Row(access, row)) } }.ToByteString();

    private TableData.Types.Row Row(TableAccess access, object?[] values)
    {
        var row = new TableData.Types.Row();
        foreach (var column in access.Declared)
        {
            row.Cell.Add(access.Reads(column) ? WireValue.To(columns[column].Type, values[column]) : Null);
        }

        return row;
    }
}
