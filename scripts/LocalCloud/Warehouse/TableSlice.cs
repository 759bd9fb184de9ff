using Google.Protobuf;
using NbaPipeline.LocalCloud.GoogleSql.Wire;
using NbaPipeline.LocalCloud.Statements;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>
/// The part of a table that one query sees: some partitions, the columns it reads, and beside them those it merely mentions, which are sent
/// as NULLs. The engine takes 4 MB at a time, so what is not needed is not sent.
/// </summary>
internal sealed record TableSlice(LocalTable Table, TableAccess Access, IReadOnlyList<PartitionId> Partitions)
{
    private readonly PartitionContent[] contents = [.. Partitions.Select(partition => PartitionContent.Of(Table, partition))];

    /// <summary>Says what is sent, not which table it came from: a change of other partitions leaves it the same.</summary>
    public string Key => string.Join('#', Table.Name, Table.CreatedAt.UtcTicks, Access.ColumnsKey, string.Join(',', contents.Select(content => content.Id)));

    public long Bytes => contents.Sum(content => Access.Read.Sum(content.SizeOf));

    public TableRead Reading => new(Table.Name, [.. Access.Read.Select(column => Table.Columns[column].Name)]);

    public SimpleTable Shape() => TableShapes.Shape(Table.Name, Access.Declared.Select(column => Table.Columns[column]));

    /// <summary>The encoded rows of some of the partitions, in bytes.</summary>
    public int SizeOf(Func<PartitionId, bool> included) => Partitions.Zip(contents).Where(part => included(part.First)).Sum(part => part.Second.Encoded(Access).Length);

    public TableSlice Where(Func<PartitionId, bool> included) => new(Table, Access, [.. Partitions.Where(included)]);

    public EncodedContent Content()
    {
        var (bytes, at) = (new byte[SizeOf(_ => true)], 0);
        foreach (var content in contents)
        {
            var rows = content.Encoded(Access);
            rows.CopyTo(bytes, at);
            at += rows.Length;
        }

        return new EncodedContent { TableData = UnsafeByteOperations.UnsafeWrap(bytes) };
    }

    /// <summary>True while the table still holds these very rows.</summary>
    public bool IsCurrentIn(LocalTable now) => now.CreatedAt == Table.CreatedAt && Partitions.All(
        partition => now.Partitions.TryGetValue(partition, out var rows) && ReferenceEquals(rows, Table.Partitions[partition]));
}
