namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Rows that came through the streaming API: BigQuery keeps them in a buffer, out of reach of UPDATE and DELETE, for up to 90 minutes.</summary>
internal sealed record StreamedRows(DateTimeOffset At, IReadOnlyCollection<object?[]> Rows, long Bytes)
{
    public static readonly TimeSpan BufferAge = TimeSpan.FromMinutes(90);

    public bool IsInBuffer(DateTimeOffset now) => now - At < BufferAge;
}
