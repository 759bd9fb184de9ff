using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>
/// BigQuery's own list of jobs (<c>jobs.list</c>): free, complete, and with the labels that every query of ours has. Whoever lists the jobs of
/// others needs <c>bigquery.jobs.listAll</c>.
/// </summary>
public sealed class BigQueryJobs(GoogleApi google, IOptions<WarehouseOptions> options) : IQueryJobs
{
    /// <summary>Jobs a page: with their SQL, which not every BigQuery leaves out, a page still is no longer than our longest answer.</summary>
    private const int PageSize = 50;

    private const string Fields = "nextPageToken,jobs(configuration/labels,statistics/query(totalBytesBilled,cacheHit))";

    private static readonly Uri Everywhere = new("https://bigquery.googleapis.com/bigquery/v2/");

    public async Task<Evidence<IReadOnlyList<QueryJob>>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            return new Evidence<IReadOnlyList<QueryJob>>.Known(await ListAsync(from, until, cancellationToken));
        }
        catch (ControlPlaneException exception)
        {
            return new Evidence<IReadOnlyList<QueryJob>>.Unknown(new(exception.Message, "query-jobs"));
        }
    }

    private async Task<IReadOnlyList<QueryJob>> ListAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (api, jobs) = (options.Value.BaseUri ?? Everywhere, new List<QueryJob>());
        var first = $"projects/{options.Value.ProjectId}/jobs?allUsers=true&projection=full&maxResults={PageSize}"
            + $"&minCreationTime={from.ToUnixTimeMilliseconds()}&maxCreationTime={until.ToUnixTimeMilliseconds() - 1}&fields={Uri.EscapeDataString(Fields)}";
        for (var next = first; next is not null;)
        {
            var page = await google.GetAsync(api, next, cancellationToken);
            jobs.AddRange(page.Items("jobs").Select(ToJob).OfType<QueryJob>());
            next = page.Text("nextPageToken") is { Length: > 0 } token ? $"{first}&pageToken={Uri.EscapeDataString(token)}" : null;
        }

        return jobs;
    }

    // Whoever gave no label is none of ours.
    private static QueryJob? ToJob(JsonNode job) => job["configuration"]?["labels"].Text("function") is { } function
        ? new(function, job["configuration"]?["labels"].Text("query") ?? "", job["statistics"]?["query"].Number("totalBytesBilled") ?? 0, job["statistics"]?["query"]?["cacheHit"] is JsonValue hit && hit.TryGetValue<bool>(out var isHit) && isHit)
        : null;
}
