using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>When a job ran, what it read and what it cost.</summary>
internal static class JobStatisticsJson
{
    public static JsonObject Of(QueryJob job)
    {
        var json = Times(job);
        json["totalBytesProcessed"] = Processed(job);
        json["query"] = Query(job);
        return json;
    }

    /// <summary>In milliseconds since 1970; jobs.query gives them beside the rows.</summary>
    public static JsonObject Times(QueryJob job)
    {
        var created = job.CreatedAt.ToUnixTimeMilliseconds();
        var json = new JsonObject { ["creationTime"] = JobJson.Number(created), ["startTime"] = JobJson.Number(created) };
        json.AddUnlessNull("endTime", job.IsDone ? JobJson.Number(created + (long)job.Took.TotalMilliseconds) : null);
        return json;
    }

    private static JsonObject Query(QueryJob job)
    {
        var tables = (job.Result?.Statistics.ReferencedTables ?? []).Select(table => (JsonNode)TableJson.Reference(job.Project, table));
        var json = new JsonObject
        {
            ["statementType"] = job.Result?.StatementType ?? "SELECT",
            ["totalBytesProcessed"] = Processed(job),
            ["totalBytesBilled"] = JobJson.Number(job.Result?.Statistics.BytesBilled ?? 0),
            ["cacheHit"] = job.Result?.Statistics.CacheHit ?? false,
            ["totalSlotMs"] = JobJson.Number((long)job.Took.TotalMilliseconds),
        };
        DmlJson.AddTo(json, job.Result);
        json.AddUnlessEmpty("referencedTables", [.. tables]);
        json.AddUnlessNull("schema", job is { Query.Options.DryRun: true, Result: { } result } ? SchemaJson.Of(result.Columns) : null);
        return json;
    }

    private static string Processed(QueryJob job) => JobJson.Number(job.Result?.Statistics.BytesProcessed ?? 0);
}
