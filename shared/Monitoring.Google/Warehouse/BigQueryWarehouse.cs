using System.Globalization;
using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Bigquery.v2.Data;
using Google.Cloud.BigQuery.V2;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Queries;
using Polly;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>
/// The warehouse on BigQuery. Asks through a job, not through the client's shortcut, because only a job tells what it
/// was billed; retries by reason, each time as a new job.
/// </summary>
public sealed class BigQueryWarehouse(
    BigQueryConnection connection, Pipelines pipelines, CostLedger ledger, FunctionIdentity identity,
    IOptions<WarehouseOptions> options, TimeProvider time) : IWarehouse, ITableVersions
{
    public Task<WarehouseAnswer> AskAsync(Query query, CancellationToken cancellationToken) =>
        PatientlyAsync(query.Name, token => RunAsync(query, token), cancellationToken);

    public Task AppendAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken) =>
        PatientlyAsync(table, token => InsertAsync(table, rows, token), cancellationToken);

    public Task<string> VersionOfAsync(string table, CancellationToken cancellationToken) =>
        PatientlyAsync(table, token => LookUpAsync(table, token), cancellationToken);

    private async Task<WarehouseAnswer> RunAsync(Query query, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var client = await connection.GetAsync(cancellationToken);
        var job = await client.CreateQueryJobAsync(
            query.Sql, query.Parameters.Select(BigQueryValues.ToParameter), OptionsOf(query), cancellationToken);
        job = job.State is JobState.Done ? job : await job.PollUntilCompletedAsync(cancellationToken: cancellationToken);
        if (job.Status?.ErrorResult is { } error)
        {
            throw WarehouseErrors.Of(query.Name, error.Reason, error.Message);
        }

        var results = await job.GetQueryResultsAsync(cancellationToken: cancellationToken);
        var answer = new WarehouseAnswer(await BigQueryValues.ReadAsync(results, cancellationToken));
        ledger.Add(CostOf(query, job.Statistics, time.GetElapsedTime(started)));
        return answer;
    }

    private async Task<bool> InsertAsync(string table, IReadOnlyList<KeyedRow> rows, CancellationToken cancellationToken)
    {
        var (dataset, name) = NamesOf(table);
        var client = await connection.GetAsync(cancellationToken);

        // The insert id makes BigQuery drop a repeated row for about a minute, which covers our own retries.
        await client.InsertRowsAsync(
            dataset, name, rows.Select(row => BigQueryValues.ToInsertRow(row.Row, row.Key)), cancellationToken: cancellationToken);
        return true;
    }

    // Rows in the streaming buffer do not change the time of the last change; the buffer itself tells of them.
    private async Task<string> LookUpAsync(string table, CancellationToken cancellationToken)
    {
        var (dataset, name) = NamesOf(table);
        var found = (await (await connection.GetAsync(cancellationToken)).GetTableAsync(dataset, name, cancellationToken: cancellationToken)).Resource;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found.LastModifiedTime}/{found.NumRows}/{found.StreamingBuffer?.EstimatedRows}/{found.StreamingBuffer?.OldestEntryTime}");
    }

    private static (string Dataset, string Name) NamesOf(string table) => table.Split('.') is [var dataset, var name]
        ? (dataset, name)
        : throw new ArgumentException($"A table is named dataset.table, not {table}.", nameof(table));

    private QueryOptions OptionsOf(Query query) => new()
    {
        UseQueryCache = true,
        MaximumBytesBilled = options.Value.MaximumBytesBilled,
        Labels = new Dictionary<string, string>
        {
            ["function"] = BigQueryValues.Label(identity.Name),
            ["query"] = BigQueryValues.Label(query.Name),
        },
    };

    private static QueryCost CostOf(Query query, JobStatistics? statistics, TimeSpan duration) => new(
        query.Name, statistics?.Query?.TotalBytesBilled ?? 0, statistics?.Query?.CacheHit ?? false, duration);

    private async Task<T> PatientlyAsync<T>(string subject, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await pipelines.Warehouse.ExecuteAsync(async token => await GuardedAsync(subject, call, token), cancellationToken);
        }
        catch (ExecutionRejectedException exception)
        {
            throw WarehouseErrors.GivenUp(subject, exception);
        }
    }

    private static async Task<T> GuardedAsync<T>(string subject, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call(cancellationToken);
        }
        catch (GoogleApiException exception)
        {
            throw WarehouseErrors.Of(subject, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or TokenResponseException)
        {
            throw WarehouseErrors.Unreachable(subject, exception);
        }
    }
}
