using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>jobs.list: by state and age, page by page, without what was asked unless the projection is full.</summary>
internal static class JobListing
{
    private const int DefaultSize = 1000;

    public static JsonObject Of(IEnumerable<QueryJob> newestFirst, RequestObject query)
    {
        var (page, full, isWanted) = (PageRequest.Of(query), IsFull(query.Text("projection")), StateFilter(query.Text("stateFilter")));
        var (from, to) = (query.Count("minCreationTime") ?? 0, query.Count("maxCreationTime") ?? long.MaxValue);
        QueryJob[] wanted = [.. newestFirst.Where(
            job => isWanted(job) && job.CreatedAt.ToUnixTimeMilliseconds() >= from && job.CreatedAt.ToUnixTimeMilliseconds() <= to)];
        var listed = wanted.Skip(page.Start).Take(page.Size ?? DefaultSize).Select(job => (JsonNode)Listed(job, full)).ToArray();
        var json = new JsonObject { ["kind"] = "bigquery#jobList", ["etag"] = Etag.Of(wanted.Length, page.Start) };
        json.AddUnlessEmpty("jobs", listed);
        json.AddUnlessNull("nextPageToken", page.Start + listed.Length < wanted.Length && listed.Length > 0
            ? PageToken.Of(page.Start + listed.Length)
            : null);
        return json;
    }

    private static JsonObject Listed(QueryJob job, bool full)
    {
        var json = JobJson.Of(job);
        json["kind"] = "bigquery#listFormatJob";
        json["state"] = JobJson.State(job);
        json.AddUnlessNull("errorResult", job.Failure is { } failure ? BigQueryError.OfJob(failure) : null);
        if (!full)
        {
            json.Remove("configuration");
        }

        return json;
    }

    private static bool IsFull(string? projection) => projection?.ToUpperInvariant() switch
    {
        null or "MINIMAL" => false,
        "FULL" => true,
        _ => throw new WarehouseException("invalid", $"Invalid value at 'projection' (TYPE_ENUM), \"{projection}\""),
    };

    // May be given more than once.
    private static Func<QueryJob, bool> StateFilter(string? filter)
    {
        var states = filter?.ToUpperInvariant().Split(',') ?? ["DONE", "RUNNING", "PENDING"];
        return states.All(state => state is "DONE" or "RUNNING" or "PENDING")
            ? job => states.Contains(JobJson.State(job), StringComparer.Ordinal)
            : throw new WarehouseException("invalid", $"Invalid value at 'stateFilter' (TYPE_ENUM), \"{filter}\"");
    }
}
