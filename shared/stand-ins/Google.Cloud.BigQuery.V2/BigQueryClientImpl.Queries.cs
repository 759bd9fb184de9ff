using System.Globalization;
using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <content>Queries: a job is inserted, or jobs.query is asked; then results are awaited page by page.</content>
internal sealed partial class BigQueryClientImpl
{
    private static readonly TimeSpan s_longestCall = TimeSpan.FromMinutes(1);

    public override async Task<BigQueryJob> CreateQueryJobAsync(
        string sql, IEnumerable<BigQueryParameter>? parameters, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new QueryOptions();
        var configuration = QueryConfiguration(sql, parameters, options);
        var job = new Job { JobReference = options.Reference(this), Configuration = configuration };
        return new BigQueryJob(this, await service.InsertJob(job).ExecuteAsync(cancellationToken));
    }

    public override async Task<BigQueryResults> ExecuteQueryAsync(
        string sql,
        IEnumerable<BigQueryParameter>? parameters,
        QueryOptions? queryOptions = null,
        GetQueryResultsOptions? resultsOptions = null,
        CancellationToken cancellationToken = default)
    {
        queryOptions ??= new QueryOptions();
        if (!queryOptions.FitsQueryRequest)
        {
            var job = await CreateQueryJobAsync(sql, parameters, queryOptions, cancellationToken);
            return await job.GetQueryResultsAsync(resultsOptions, cancellationToken);
        }
        var request = QueryRequest(QueryConfiguration(sql, parameters, queryOptions), queryOptions, resultsOptions);
        var response = await service.Query(queryOptions.ProjectId ?? ProjectId, request).ExecuteAsync(cancellationToken);
        return response.JobComplete == true
            ? new BigQueryResults(this, response, null, resultsOptions)
            : await CompletedResultsAsync(response.JobReference!, null, resultsOptions, cancellationToken);
    }

    public override async Task<BigQueryResults> GetQueryResultsAsync(
        JobReference jobReference, GetQueryResultsOptions? options = null, CancellationToken cancellationToken = default)
    {
        var job = await GetJobAsync(jobReference, options: null, cancellationToken);
        return await job.GetQueryResultsAsync(options, cancellationToken);
    }

    /// <summary>No delay of ours: each call waits at the server, at most a minute.</summary>
    internal override async Task<BigQueryResults> CompletedResultsAsync(
        JobReference job, TableReference? table, GetQueryResultsOptions? options, CancellationToken cancellationToken)
    {
        var timeout = options?.Timeout ?? GetQueryResultsOptions.DefaultTimeout;
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var remaining = timeout - TimeProvider.System.GetElapsedTime(started);
            if (remaining < TimeSpan.FromMilliseconds(1))
            {
                throw new TimeoutException("Query timed out");
            }
            var wait = remaining < s_longestCall ? remaining : s_longestCall;
            var page = await PageAsync(job, options, options?.PageToken, options?.StartIndex, wait, cancellationToken);
            if (page.JobComplete == true)
            {
                return new BigQueryResults(this, page, table, options);
            }
        }
    }

    internal override Task<GetQueryResultsResponse> NextPageAsync(
        JobReference job, string pageToken, GetQueryResultsOptions? options, CancellationToken cancellationToken) =>
        PageAsync(job, options, pageToken, startIndex: null, s_longestCall, cancellationToken);

    private static JobConfiguration QueryConfiguration(string sql, IEnumerable<BigQueryParameter>? parameters, QueryOptions options)
    {
        var query = new JobConfigurationQuery
        {
            Query = sql,
            UseLegacySql = false,
            ParameterMode = parameters is null ? null : "named",
            QueryParameters = parameters?.Select(parameter => parameter.ToQueryParameter()).ToList(),
        };
        var configuration = new JobConfiguration { Query = query };
        options.Apply(configuration);
        return query.ParameterMode == "named" && query.QueryParameters!.Any(parameter => string.IsNullOrEmpty(parameter.Name))
            ? throw new ArgumentException("When using a parameter mode of 'Named', all parameters must have names", nameof(parameters))
            : configuration;
    }

    private QueryRequest QueryRequest(JobConfiguration job, QueryOptions options, GetQueryResultsOptions? results) => new()
    {
        Query = job.Query!.Query,
        UseLegacySql = job.Query.UseLegacySql,
        ParameterMode = job.Query.ParameterMode,
        QueryParameters = job.Query.QueryParameters,
        UseQueryCache = job.Query.UseQueryCache,
        MaximumBytesBilled = job.Query.MaximumBytesBilled,
        DefaultDataset = job.Query.DefaultDataset,
        DryRun = job.DryRun,
        Labels = job.Labels,
        Location = options.JobLocation ?? DefaultLocation,
        MaxResults = results?.PageSize,
        FormatOptions = new DataFormatOptions { UseInt64Timestamp = true },
    };

    /// <summary>The format of timestamps is forgotten from one page to the next, so every call repeats it.</summary>
    private Task<GetQueryResultsResponse> PageAsync(
        JobReference job,
        GetQueryResultsOptions? options,
        string? pageToken,
        ulong? startIndex,
        TimeSpan wait,
        CancellationToken cancellationToken) =>
        service.GetQueryResults(
            job,
            ("timeoutMs", ((long)wait.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)),
            ("maxResults", options?.PageSize?.ToString(CultureInfo.InvariantCulture)),
            ("pageToken", pageToken),
            ("startIndex", startIndex?.ToString(CultureInfo.InvariantCulture)),
            ("formatOptions.useInt64Timestamp", "true")).ExecuteAsync(cancellationToken);
}
