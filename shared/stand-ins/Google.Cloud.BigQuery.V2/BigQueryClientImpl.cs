using Google.Api.Gax;
using Google.Apis.Bigquery.v2.Data;
using Google.Cloud.BigQuery.V2.Transport;

namespace Google.Cloud.BigQuery.V2;

/// <summary>The client that talks to the service.</summary>
internal sealed partial class BigQueryClientImpl(string projectId, BigqueryService service, string? defaultLocation) : BigQueryClient
{
    private static readonly PollSettings s_defaultPolling = new(Expiration.None, TimeSpan.FromSeconds(5));

    public override string ProjectId { get; } = projectId;

    public override string? DefaultLocation { get; } = defaultLocation;

    public override void Dispose()
    {
        service.Dispose();
        base.Dispose();
    }

    public override async Task<BigQueryJob> GetJobAsync(
        JobReference jobReference, GetJobOptions? options = null, CancellationToken cancellationToken = default) =>
        new(this, await service.GetJob(jobReference).ExecuteAsync(cancellationToken));

    public override async Task<BigQueryJob> CancelJobAsync(
        JobReference jobReference, CancelJobOptions? options = null, CancellationToken cancellationToken = default) =>
        new(this, (await service.CancelJob(jobReference).ExecuteAsync(cancellationToken)).Job!);

    public override async Task<BigQueryJob> PollJobUntilCompletedAsync(
        JobReference jobReference,
        GetJobOptions? options = null,
        PollSettings? pollSettings = null,
        CancellationToken cancellationToken = default)
    {
        var settings = pollSettings ?? s_defaultPolling;
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var job = await GetJobAsync(jobReference, options, cancellationToken);
            if (job.State == JobState.Done)
            {
                return job;
            }
            if (TimeProvider.System.GetElapsedTime(started) + settings.Delay > settings.Expiration.Timeout)
            {
                throw new TimeoutException("The operation timed out.");
            }
            await Task.Delay(settings.Delay, cancellationToken);
        }
    }

    public override async Task<BigQueryTable> GetTableAsync(
        TableReference tableReference, GetTableOptions? options = null, CancellationToken cancellationToken = default) =>
        new(this, await service.GetTable(tableReference).ExecuteAsync(cancellationToken));

    public override async Task<BigQueryInsertResults> InsertRowsAsync(
        TableReference tableReference,
        IEnumerable<BigQueryInsertRow> rows,
        InsertOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = rows.ToList();
        var request = new TableDataInsertAllRequest
        {
            Rows = [.. all.Select(row => row.ToRowsData(options?.AllowEmptyInsertIds == true))],
            SkipInvalidRows = options?.SkipInvalidRows,
            IgnoreUnknownValues = options?.AllowUnknownFields,
            TemplateSuffix = options?.TemplateSuffix,
        };
        var response = await service.InsertAll(tableReference, request).ExecuteAsync(cancellationToken);
        var results = new BigQueryInsertResults(this, options, all, response);
        return options?.SuppressInsertErrors == true ? results : results.ThrowOnAnyError();
    }
}
