using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A table as tables.get gives it. What is still in the streaming buffer is counted there only.</summary>
internal static class TableJson
{
    public static JsonObject Reference(string project, string table)
    {
        var point = table.IndexOf('.', StringComparison.Ordinal);
        return new() { ["projectId"] = project, ["datasetId"] = table[..point], ["tableId"] = table[(point + 1)..] };
    }

    public static JsonObject Listed(string project, LocalTable table, ResourceNotes notes)
    {
        var json = new JsonObject
        {
            ["kind"] = "bigquery#table",
            ["id"] = $"{project}:{table.Name}",
            ["tableReference"] = Reference(project, table.Name),
            ["type"] = "TABLE",
            ["creationTime"] = JobJson.Number(table.CreatedAt.ToUnixTimeMilliseconds()),
        };
        notes.AddTo(json);
        AddPartitioning(json, table);
        return json;
    }

    public static JsonObject Of(string project, LocalTable table, ResourceNotes notes, DateTimeOffset now)
    {
        var (json, buffer) = (Listed(project, table, notes), table.BufferAt(now));
        json["etag"] = Etag.Of(table.Identity, notes);
        json["schema"] = SchemaJson.OfTable(table.Schema.Columns);
        json["numRows"] = JobJson.Number(table.RowCount - (buffer?.EstimatedRows ?? 0));
        json["numBytes"] = JobJson.Number(table.Bytes - (buffer?.EstimatedBytes ?? 0));
        json["numLongTermBytes"] = "0";
        json["lastModifiedTime"] = JobJson.Number(table.ModifiedAt.ToUnixTimeMilliseconds());
        json["location"] = QueryJob.DefaultLocation;
        json.AddUnlessNull("streamingBuffer", Buffer(buffer));
        return json;
    }

    private static JsonObject? Buffer(StreamingBuffer? buffer) => buffer is null ? null : new()
    {
        ["estimatedRows"] = JobJson.Number(buffer.EstimatedRows),
        ["estimatedBytes"] = JobJson.Number(buffer.EstimatedBytes),
        ["oldestEntryTime"] = JobJson.Number(buffer.OldestEntry.ToUnixTimeMilliseconds()),
    };

    private static void AddPartitioning(JsonObject json, LocalTable table)
    {
        if (table.Schema.Partition is { } column)
        {
            json["timePartitioning"] = new JsonObject { ["type"] = table.Schema.PartitionUnit ?? "DAY", ["field"] = column };
            json["requirePartitionFilter"] = table.Schema.PartitionFilterRequired;
        }

        if (table.Schema.Cluster.Count > 0)
        {
            json["clustering"] = new JsonObject { ["fields"] = new JsonArray([.. table.Schema.Cluster.Select(field => (JsonNode)field)]) };
        }
    }
}
