using System.Collections;
using System.Runtime.CompilerServices;
using Google.Apis.Bigquery.v2.Data;
using Google.Cloud.BigQuery.V2.Transport;

namespace Google.Cloud.BigQuery.V2;

/// <summary>The rows of a completed query: the first page is here, the others are fetched while reading.</summary>
public sealed class BigQueryResults(
    BigQueryClient client, GetQueryResultsResponse response, TableReference? tableReference, GetQueryResultsOptions? options)
    : IEnumerable<BigQueryRow>
{
    public JobReference? JobReference => response.JobReference;

    public TableSchema? Schema => response.Schema;

    public TableReference? TableReference { get; } = tableReference;

    /// <summary>Throws for a statement that has no rows to count; <see cref="SafeTotalRows"/> does not.</summary>
    public ulong TotalRows => response.TotalRows!.Value;

    public ulong? SafeTotalRows => response.TotalRows;

    public long? NumDmlAffectedRows => response.NumDmlAffectedRows;

    public bool CacheHit => response.CacheHit ?? false;

    /// <summary>A method, because a class that is both kinds of sequence would make every LINQ call ambiguous.</summary>
    public IAsyncEnumerable<BigQueryRow> GetRowsAsync() => RowsAsync();

    public IEnumerator<BigQueryRow> GetEnumerator() => GetRowsAsync().ToBlockingEnumerable().GetEnumerator();

    public BigQueryResults ThrowOnAnyError()
    {
        Errors.ThrowIfAny(response.Errors, $"Job {JobReference?.ProjectId}/{JobReference?.JobId} contained errors");
        return this;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private async IAsyncEnumerable<BigQueryRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var page = response;
        while (true)
        {
            foreach (var row in page.Rows ?? [])
            {
                yield return new BigQueryRow(row, response.Schema!);
            }
            if (string.IsNullOrEmpty(page.PageToken))
            {
                yield break;
            }
            page = await client.NextPageAsync(JobReference!, page.PageToken, options, cancellationToken);
        }
    }
}
