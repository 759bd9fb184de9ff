using Google.Api.Gax;
using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <content>Jobs, tables and rows.</content>
public abstract partial class BigQueryClient
{
    public virtual Task<BigQueryJob> GetJobAsync(
        string jobId, GetJobOptions? options = null, CancellationToken cancellationToken = default) =>
        GetJobAsync(GetJobReference(jobId), options, cancellationToken);

    public virtual Task<BigQueryJob> GetJobAsync(
        JobReference jobReference, GetJobOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    public virtual Task<BigQueryJob> CancelJobAsync(
        string jobId, CancelJobOptions? options = null, CancellationToken cancellationToken = default) =>
        CancelJobAsync(GetJobReference(jobId), options, cancellationToken);

    public virtual Task<BigQueryJob> CancelJobAsync(
        JobReference jobReference, CancelJobOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Asks again every five seconds, for ever, unless the settings say otherwise.</summary>
    public virtual Task<BigQueryJob> PollJobUntilCompletedAsync(
        JobReference jobReference,
        GetJobOptions? options = null,
        PollSettings? pollSettings = null,
        CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    public virtual Task<BigQueryTable> GetTableAsync(
        string datasetId, string tableId, GetTableOptions? options = null, CancellationToken cancellationToken = default) =>
        GetTableAsync(GetTableReference(datasetId, tableId), options, cancellationToken);

    public virtual Task<BigQueryTable> GetTableAsync(
        string projectId,
        string datasetId,
        string tableId,
        GetTableOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GetTableAsync(GetTableReference(projectId, datasetId, tableId), options, cancellationToken);

    public virtual Task<BigQueryTable> GetTableAsync(
        TableReference tableReference, GetTableOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    public virtual Task<BigQueryInsertResults> InsertRowsAsync(
        string datasetId,
        string tableId,
        IEnumerable<BigQueryInsertRow> rows,
        InsertOptions? options = null,
        CancellationToken cancellationToken = default) =>
        InsertRowsAsync(GetTableReference(datasetId, tableId), rows, options, cancellationToken);

    /// <summary>Throws when any row is refused, unless the options suppress it.</summary>
    public virtual Task<BigQueryInsertResults> InsertRowsAsync(
        TableReference tableReference,
        IEnumerable<BigQueryInsertRow> rows,
        InsertOptions? options = null,
        CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
