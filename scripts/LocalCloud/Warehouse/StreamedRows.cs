namespace NbaPipeline.LocalCloud.Warehouse;

/// <summary>Rows that came through the streaming API: BigQuery keeps them in a buffer, out of reach of UPDATE and DELETE, for up to 90 minutes.</summary>
internal readonly record struct StreamedRows(DateTimeOffset At, int Count, long Bytes)
{
    public static readonly TimeSpan BufferAge = TimeSpan.FromMinutes(90);
}
