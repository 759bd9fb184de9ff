using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A table as tables.get gives it, streaming buffer included.</summary>
internal static class TableJson
{
    public static JsonObject Reference(string project, string table)
    {
        var point = table.IndexOf('.', StringComparison.Ordinal);
        return new() { ["projectId"] = project, ["datasetId"] = table[..point], ["tableId"] = table[(point + 1)..] };
    }

    public static JsonObject Listed(string project, LocalTable table) => new()
    {
        ["kind"] = "bigquery#table",
        ["id"] = $"{project}:{table.Name}",
        ["tableReference"] = Reference(project, table.Name),
        ["type"] = "TABLE",
        ["creationTime"] = JobJson.Number(table.CreatedAt.ToUnixTimeMilliseconds()),
    };

    public static JsonObject Of(string project, LocalTable table, DateTimeOffset now)
    {
        var json = Listed(project, table);
        json["schema"] = SchemaJson.Of(table.Columns);
        json["numRows"] = JobJson.Number(table.RowCount);
        json["numBytes"] = JobJson.Number(table.Bytes);
        json["lastModifiedTime"] = JobJson.Number(table.ModifiedAt.ToUnixTimeMilliseconds());
        json["location"] = "US";
        if (table.Schema.Partition is { } column)
        {
            json["timePartitioning"] = new JsonObject { ["type"] = table.Schema.PartitionUnit, ["field"] = column };
            json["requirePartitionFilter"] = table.Schema.PartitionFilterRequired;
        }

        if (StreamingBuffer(table, now) is { } buffer)
        {
            json["streamingBuffer"] = buffer;
        }

        return json;
    }

    private static JsonObject? StreamingBuffer(LocalTable table, DateTimeOffset now) => table.BufferAt(now) is not { } buffer ? null : new()
    {
        ["estimatedRows"] = JobJson.Number(buffer.EstimatedRows),
        ["estimatedBytes"] = JobJson.Number(buffer.EstimatedBytes),
        ["oldestEntryTime"] = JobJson.Number(buffer.OldestEntry.ToUnixTimeMilliseconds()),
    };
}
