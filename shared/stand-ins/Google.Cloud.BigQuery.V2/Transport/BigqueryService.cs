using Google.Apis.Bigquery.v2.Data;
using Google.Apis.Services;

namespace Google.Cloud.BigQuery.V2.Transport;

/// <summary>The methods of the REST interface that we use, on Google's own transport: it compresses, signs and reads errors.</summary>
internal sealed class BigqueryService(BaseClientService.Initializer initializer) : BaseClientService(initializer)
{
    public override string Name => "bigquery";

    public override string BaseUri => GetEffectiveUri(BaseUriOverride, "https://bigquery.googleapis.com/bigquery/v2/");

    public override string BasePath => "bigquery/v2/";

    public override IList<string> Features => [];

    /// <summary>Safe to repeat: the job carries an id of ours, and a second one is refused as a duplicate.</summary>
    internal ApiRequest<Job> InsertJob(Job job) => new(this, "POST", Path(job.JobReference!.ProjectId, "jobs"), [], job, retriable: true);

    internal ApiRequest<Job> GetJob(JobReference job) =>
        new(this, "GET", Path(job.ProjectId, "jobs", job.JobId), [("location", job.Location)], null, retriable: true);

    internal ApiRequest<JobCancelResponse> CancelJob(JobReference job) =>
        new(this, "POST", Path(job.ProjectId, "jobs", job.JobId, "cancel"), [("location", job.Location)], null, retriable: true);

    /// <summary>Not repeated on BigQuery's reasons: without a request id a DML statement might run twice.</summary>
    internal ApiRequest<GetQueryResultsResponse> Query(string projectId, QueryRequest query) =>
        new(this, "POST", Path(projectId, "queries"), [], query, retriable: false);

    internal ApiRequest<GetQueryResultsResponse> GetQueryResults(JobReference job, params (string Name, string? Value)[] page) =>
        new(this, "GET", Path(job.ProjectId, "queries", job.JobId), [("location", job.Location), .. page], null, retriable: true);

    internal ApiRequest<Table> GetTable(TableReference table) =>
        new(this, "GET", Path(table.ProjectId, "datasets", table.DatasetId, "tables", table.TableId), [], null, retriable: true);

    internal ApiRequest<TableDataInsertAllResponse> InsertAll(TableReference table, TableDataInsertAllRequest rows) => new(
        this, "POST", Path(table.ProjectId, "datasets", table.DatasetId, "tables", table.TableId, "insertAll"), [], rows, retriable: true);

    private static string Path(string? projectId, params string?[] segments) =>
        string.Join('/', new[] { "projects", projectId }.Concat(segments).Select(segment => Uri.EscapeDataString(segment ?? "")));
}
