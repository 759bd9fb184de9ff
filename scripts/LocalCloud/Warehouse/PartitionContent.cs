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

    // Of a length seven bits are in a byte, and this one says that there are others.
    private const uint More = 0x80;

    private static readonly ConditionalWeakTable<object?[][], PartitionContent> Known = [];
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

    private ByteString Encode(TableAccess access)
    {
        EncodedCells[] declared = [.. access.Declared.Select(column => new EncodedCells(columns[column].Type, access.Reads(column)))];
        var cells = new byte[declared.Length][];
        using var stream = new MemoryStream();
        foreach (var row in rows)
        {
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = declared[at].Of(row[access.Declared[at]]);
            }

            Write(stream, cells);
        }

        return ByteString.CopyFrom(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(MemoryStream stream, byte[][] cells)
    {
        stream.WriteByte((byte)WireFormat.MakeTag(TableData.RowFieldNumber, WireFormat.WireType.LengthDelimited));
        var length = (uint)cells.Sum(cell => cell.Length);
        for (; length >= More; length >>= 7)
        {
            stream.WriteByte((byte)(length | More));
        }

        stream.WriteByte((byte)length);
        foreach (var cell in cells)
        {
            stream.Write(cell);
        }
    }
}
