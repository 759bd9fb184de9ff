using Google.Apis.Auth.OAuth2;
using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>BigQuery. Abstract, and every method virtual, so that a test can stand in; one instance serves all threads.
/// What a stand-in does not override throws <see cref="NotImplementedException"/>, as in Google's own package.</summary>
public abstract partial class BigQueryClient : IDisposable
{
    public virtual string ProjectId => throw new NotImplementedException();

    public virtual string? DefaultLocation => null;

    public static BigQueryClient Create(string projectId, GoogleCredential? credential = null) =>
        new BigQueryClientBuilder { ProjectId = projectId, GoogleCredential = credential }.Build();

    public static Task<BigQueryClient> CreateAsync(string projectId, GoogleCredential? credential = null) =>
        new BigQueryClientBuilder { ProjectId = projectId, GoogleCredential = credential }.BuildAsync();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    public JobReference GetJobReference(string jobId) => GetJobReference(ProjectId, jobId, DefaultLocation);

    public JobReference GetJobReference(string projectId, string jobId) => GetJobReference(projectId, jobId, DefaultLocation);

    public JobReference GetJobReference(string projectId, string jobId, string? location) =>
        new() { ProjectId = projectId, JobId = jobId, Location = location };

    public TableReference GetTableReference(string datasetId, string tableId) => GetTableReference(ProjectId, datasetId, tableId);

    public TableReference GetTableReference(string projectId, string datasetId, string tableId) =>
        new() { ProjectId = projectId, DatasetId = datasetId, TableId = tableId };

    public virtual Task<BigQueryJob> CreateQueryJobAsync(
        string sql,
        IEnumerable<BigQueryParameter>? parameters,
        QueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Starts a query and waits for it, at most as long as the options for results say.</summary>
    public virtual Task<BigQueryResults> ExecuteQueryAsync(
        string sql,
        IEnumerable<BigQueryParameter>? parameters,
        QueryOptions? queryOptions = null,
        GetQueryResultsOptions? resultsOptions = null,
        CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public virtual Task<BigQueryResults> GetQueryResultsAsync(
        string jobId, GetQueryResultsOptions? options = null, CancellationToken cancellationToken = default) =>
        GetQueryResultsAsync(GetJobReference(jobId), options, cancellationToken);

    public virtual Task<BigQueryResults> GetQueryResultsAsync(
        JobReference jobReference, GetQueryResultsOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    internal virtual Task<BigQueryResults> CompletedResultsAsync(
        JobReference job, TableReference? table, GetQueryResultsOptions? options, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    internal virtual Task<GetQueryResultsResponse> NextPageAsync(
        JobReference job, string pageToken, GetQueryResultsOptions? options, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
