using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// One column's values as the bytes of a row's cells, each value worked out once: a partition has one date and few teams, and a message object
/// for each cell of a season took longer than the engine's answer.
/// </summary>
internal sealed class EncodedCells(SqlType type, bool isRead)
{
    private static readonly byte[] Null = Bytes(new ValueProto());

    private readonly Dictionary<object, byte[]> known = [];

    /// <summary>Of a column that is merely mentioned every cell is NULL.</summary>
    public byte[] Of(object? value)
    {
        if (value is null || !isRead)
        {
            return Null;
        }

        // Zero and minus zero are equal, and are not the same bytes.
        if (value is double or object?[])
        {
            return Bytes(WireValue.To(type, value));
        }

        return known.TryGetValue(value, out var bytes) ? bytes : known[value] = Bytes(WireValue.To(type, value));
    }

    private static byte[] Bytes(ValueProto value) => new TableData.Types.Row { Cell = { value } }.ToByteArray();
}
