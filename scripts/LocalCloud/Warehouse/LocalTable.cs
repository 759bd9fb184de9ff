using System.Collections.Immutable;
using System.Globalization;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>A table at one moment. Changing it makes a new one, so a query keeps reading what it began with.</summary>
internal sealed record LocalTable(TableSchema Schema, DateTimeOffset CreatedAt)
{
    public ImmutableArray<SqlField> Columns { get; } = [.. Schema.Columns.Select(column => new SqlField(column.Name, SqlTypes.OfColumn(column)))];

    public ImmutableDictionary<PartitionId, object?[][]> Partitions { get; private init; } = [];

    public ImmutableList<StreamedRows> Streamed { get; private init; } = [];

    public DateTimeOffset ModifiedAt { get; private init; } = CreatedAt;

    /// <summary>Rises with every change; a cached result is good while the versions it was read from are current.</summary>
    public long Version { get; init; }

    public string Name => Schema.Name;

    /// <summary>Names the table with everything in it: two tables of the same identity hold the same rows.</summary>
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{Name}@{CreatedAt:O}#{Version}");

    /// <summary>The position of the column that decides a row's partition; -1 when there is none.</summary>
    public int PartitionColumn { get; } = Schema.Columns.ToList().FindIndex(column => column.Name == Schema.Partition);

    public long RowCount => Partitions.Values.Sum(rows => (long)rows.Length);

    public IEnumerable<object?[]> Rows => Partitions.OrderBy(partition => partition.Key.Day).SelectMany(partition => partition.Value);

    public long Bytes => Rows.Sum(BytesOf);

    public long BytesIn(IEnumerable<PartitionId> partitions) => partitions.SelectMany(partition => Partitions[partition]).Sum(BytesOf);

    /// <summary>The rows that are out of DML's reach for now; null when there are none.</summary>
    public StreamingBuffer? BufferAt(DateTimeOffset now) => StreamingBuffer.Of(this, now);

    public LocalTable With(IReadOnlyCollection<object?[]> rows, DateTimeOffset now, bool streamed = false)
    {
        var partitions = Partitions.ToBuilder();
        foreach (var partition in rows.GroupBy(PartitionOf))
        {
            partitions[partition.Key] = [.. partitions.GetValueOrDefault(partition.Key, []), .. partition];
        }

        var changed = Changed(partitions.ToImmutable(), now);
        return streamed && rows.Count > 0
            ? changed with { Streamed = Buffered(now).Add(new StreamedRows(now, rows, rows.Sum(BytesOf))) }
            : changed;
    }

    /// <summary>The table after a statement that saw it earlier. Rows that came since stay; a touched row that is gone refuses.</summary>
    public LocalTable With(TableDelta delta, DateTimeOffset now)
    {
        var (partitions, found) = (Partitions.ToBuilder(), 0);
        foreach (var id in delta.Touched.Keys.Select(PartitionOf).Distinct())
        {
            var before = partitions.GetValueOrDefault(id, []);
            var left = Array.FindAll(before, row => !delta.Touched.ContainsKey(row));
            found += before.Length - left.Length;
            partitions[id] = left;
        }

        foreach (var arriving in delta.Arriving.GroupBy(PartitionOf))
        {
            partitions[arriving.Key] = [.. partitions.GetValueOrDefault(arriving.Key, []), .. arriving];
        }

        partitions.RemoveRange([.. partitions.Where(partition => partition.Value.Length == 0).Select(partition => partition.Key)]);
        return found == delta.Touched.Count ? Changed(partitions.ToImmutable(), now) : throw Refusals.Overtaken(Name);
    }

    public LocalTable Without(Func<object?[], bool> condemned, DateTimeOffset now) => Changed(
        Partitions.Select(partition => KeyValuePair.Create(partition.Key, Array.FindAll(partition.Value, row => !condemned(row))))
            .Where(partition => partition.Value.Length > 0)
            .ToImmutableDictionary(),
        now) with { Streamed = Streamed.ConvertAll(streamed => Left(streamed, condemned)) };

    public LocalTable Emptied(DateTimeOffset now) => Changed([], now) with { Streamed = [] };

    public IReadOnlyDictionary<string, object?> Named(object?[] row) =>
        Columns.Select((column, index) => KeyValuePair.Create(column.Name, row[index])).ToDictionary(StringComparer.Ordinal);

    private LocalTable Changed(ImmutableDictionary<PartitionId, object?[][]> partitions, DateTimeOffset now) =>
        this with { Partitions = partitions, ModifiedAt = now, Version = Version + 1 };

    private StreamedRows Left(StreamedRows streamed, Func<object?[], bool> condemned)
    {
        object?[][] rows = [.. streamed.Rows.Where(row => !condemned(row))];
        return new StreamedRows(streamed.At, rows, rows.Sum(BytesOf));
    }

    private ImmutableList<StreamedRows> Buffered(DateTimeOffset now) => Streamed.RemoveAll(rows => !rows.IsInBuffer(now));

    private PartitionId PartitionOf(object?[] row) => PartitionColumn < 0 ? default : PartitionId.Of(row[PartitionColumn]);

    private long BytesOf(object?[] row) => Columns.Select((column, index) => LogicalSize.Of(column.Type, row[index])).Sum();
}
