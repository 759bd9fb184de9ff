using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A job as BigQuery's REST gives it: reference, configuration, status, statistics.</summary>
internal static class JobJson
{
    public static JsonObject Of(QueryJob job) => new()
    {
        ["kind"] = "bigquery#job",
        ["id"] = $"{job.Project}:US.{job.Id}",
        ["jobReference"] = Reference(job),
        ["configuration"] = Configuration(job),
        ["status"] = Status(job),
        ["statistics"] = Statistics(job),
    };

    public static JsonObject Reference(QueryJob job) => new() { ["projectId"] = job.Project, ["jobId"] = job.Id, ["location"] = "US" };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Configuration(QueryJob job) => new()
    {
        ["jobType"] = "QUERY",
        ["dryRun"] = job.Query.Options.DryRun,
        ["labels"] = new JsonObject(job.Labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value))),
        ["query"] = new JsonObject { ["query"] = job.Query.Sql, ["useLegacySql"] = false },
    };

    private static JsonObject Status(QueryJob job) => job.Failure is { } failure
        ? new() { ["state"] = "DONE", ["errorResult"] = BigQueryError.OfJob(failure), ["errors"] = new JsonArray(BigQueryError.OfJob(failure)) }
        : new() { ["state"] = "DONE" };

    private static JsonObject Statistics(QueryJob job)
    {
        var created = job.CreatedAt.ToUnixTimeMilliseconds();
        var processed = Number(job.Result?.Statistics.BytesProcessed ?? 0);
        var tables = job.Result?.Statistics.ReferencedTables ?? [];
        var query = new JsonObject
        {
            ["statementType"] = job.Result?.StatementType ?? "SELECT",
            ["totalBytesProcessed"] = processed,
            ["totalBytesBilled"] = Number(job.Result?.Statistics.BytesBilled ?? 0),
            ["cacheHit"] = job.Result?.Statistics.CacheHit ?? false,
            ["referencedTables"] = new JsonArray([.. tables.Select(table => TableJson.Reference(job.Project, table))]),
        };
        DmlJson.AddTo(query, job.Result);
        return new()
        {
            ["creationTime"] = Number(created),
            ["startTime"] = Number(created),
            ["endTime"] = Number(created + (long)job.Took.TotalMilliseconds),
            ["totalBytesProcessed"] = processed,
            ["query"] = query,
        };
    }
}
