using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The rows of a table that came by streaming and are still young.</summary>
internal readonly record struct StreamingBuffer(long Rows, long Bytes, DateTimeOffset? Oldest)
{
    public static StreamingBuffer Of(LocalTable table, DateTimeOffset now)
    {
        StreamedRows[] young = [.. table.Streamed.Where(rows => now - rows.At < StreamedRows.BufferAge && rows.Count > 0)];
        return young.Length == 0 ? default : new(young.Sum(rows => (long)rows.Count), young.Sum(rows => rows.Bytes), young.Min(rows => rows.At));
    }

    public JsonObject? ToJson() => Oldest is not { } oldest ? null : new()
    {
        ["estimatedRows"] = JobJson.Number(Rows),
        ["estimatedBytes"] = JobJson.Number(Bytes),
        ["oldestEntryTime"] = JobJson.Number(oldest.ToUnixTimeMilliseconds()),
    };
}
