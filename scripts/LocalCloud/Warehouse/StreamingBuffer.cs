namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>The rows of a table that are in its streaming buffer at one moment; never none, for then there is no buffer.</summary>
internal sealed class StreamingBuffer
{
    private readonly HashSet<object?[]> rows;

    private StreamingBuffer(IReadOnlyCollection<StreamedRows> young)
    {
        rows = new HashSet<object?[]>(young.SelectMany(streamed => streamed.Rows), ReferenceEqualityComparer.Instance);
        EstimatedRows = rows.Count;
        EstimatedBytes = young.Sum(streamed => streamed.Bytes);
        OldestEntry = young.Min(streamed => streamed.At);
    }

    public long EstimatedRows { get; }

    public long EstimatedBytes { get; }

    public DateTimeOffset OldestEntry { get; }

    public static StreamingBuffer? Of(LocalTable table, DateTimeOffset now)
    {
        StreamedRows[] young = [.. table.Streamed.Where(streamed => streamed.IsInBuffer(now) && streamed.Rows.Count > 0)];
        return young.Length == 0 ? null : new StreamingBuffer(young);
    }

    public bool Holds(object?[] row) => rows.Contains(row);
}
