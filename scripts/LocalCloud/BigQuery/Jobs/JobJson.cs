using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A job as BigQuery's REST gives it: reference, configuration, status, statistics.</summary>
internal static class JobJson
{
    public static JsonObject Of(QueryJob job) => new()
    {
        ["kind"] = "bigquery#job",
        ["etag"] = Etag.Of(job.Project, job.Id, job.CreatedAt, job.IsDone),
        ["id"] = $"{job.Project}:{job.Location}.{job.Id}",
        ["jobReference"] = Reference(job),
        ["user_email"] = "local@localhost",
        ["configuration"] = Configuration(job),
        ["status"] = Status(job),
        ["statistics"] = JobStatisticsJson.Of(job),
    };

    /// <summary>A dry run is no job, and its reference names none.</summary>
    public static JsonObject Reference(QueryJob job)
    {
        var reference = new JsonObject { ["projectId"] = job.Project, ["location"] = job.Location };
        reference.AddUnlessNull("jobId", job.Id.Length > 0 ? job.Id : null);
        return reference;
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string State(QueryJob job) => job.IsDone ? "DONE" : "RUNNING";

    private static JsonObject Configuration(QueryJob job)
    {
        var json = new JsonObject { ["jobType"] = "QUERY", ["dryRun"] = job.Query.Options.DryRun };
        json["query"] = Query(job);
        json.AddUnlessEmpty("labels", job.Labels);
        json.AddUnlessNull("jobTimeoutMs", job.TimeLimit is { } limit ? Number((long)limit.TotalMilliseconds) : null);
        return json;
    }

    private static JsonObject Query(QueryJob job)
    {
        var json = (JsonObject)job.Query.Source.DeepClone();
        if (job is { Query.Options.DryRun: false, Result: { Modified: null } result })
        {
            json["destinationTable"] = new JsonObject { ["projectId"] = job.Project, ["datasetId"] = "_local_answers", ["tableId"] = result.Table };
        }

        return json;
    }

    private static JsonObject Status(QueryJob job)
    {
        var json = new JsonObject { ["state"] = State(job) };
        if (job.Failure is { } failure)
        {
            json["errorResult"] = BigQueryError.OfJob(failure);
            json["errors"] = new JsonArray(BigQueryError.OfJob(failure));
        }

        return json;
    }
}
