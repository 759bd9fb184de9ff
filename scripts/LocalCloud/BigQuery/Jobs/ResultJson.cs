using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The answers of jobs.query and of getQueryResults. A failed job is an error instead.</summary>
internal static class ResultJson
{
    /// <summary>getQueryResults: says nothing of what was billed.</summary>
    public static JsonObject Of(QueryJob job, PageRequest page) => Of(job, page, "bigquery#getQueryResultsResponse");

    public static JsonObject OfQuery(QueryJob job, QueryRequest asked)
    {
        var json = Of(job, asked.Query.Options.DryRun ? asked.Page with { Size = 0 } : asked.Page, "bigquery#queryResponse");
        foreach (var (name, time) in JobStatisticsJson.Times(job))
        {
            json[name] = time?.DeepClone();
        }

        json.AddUnlessNull("location", job.Location);
        json.AddUnlessNull("totalBytesBilled", job.Result is { } result ? JobJson.Number(result.Statistics.BytesBilled) : null);
        NameJob(json, job, asked.JobIsOptional);
        return json;
    }

    private static JsonObject Of(QueryJob job, PageRequest page, string kind)
    {
        var json = new JsonObject { ["kind"] = kind, ["jobReference"] = JobJson.Reference(job), ["jobComplete"] = job.IsDone };
        if (!job.IsDone)
        {
            return json;
        }

        var result = job.ResultOrThrow;
        json["schema"] = SchemaJson.Of(result.Columns);
        json["totalBytesProcessed"] = JobJson.Number(result.Statistics.BytesProcessed);
        json["cacheHit"] = result.Statistics.CacheHit;
        DmlJson.AddTo(json, result);
        if (!job.Query.Options.DryRun)
        {
            json["totalRows"] = JobJson.Number(result.Rows.Count);
            RowPage.Add(json, result.Columns, result.Rows.Skip(page.Start), result.Rows.Count, page);
        }

        return json;
    }

    // An answer on one page needs no job to fetch more from, and a caller may say that it can do without one.
    private static void NameJob(JsonObject json, QueryJob job, bool optional)
    {
        if (optional && job.IsDone && !json.ContainsKey("pageToken"))
        {
            json.Remove("jobReference");
            json["queryId"] = job.Id;
            return;
        }

        var reason = (optional, job.IsDone) switch
        {
            (false, _) => "REQUESTED",
            (true, false) => "LONG_RUNNING",
            _ => "LARGE_RESULTS",
        };
        json["jobCreationReason"] = new JsonObject { ["code"] = reason };
    }
}
