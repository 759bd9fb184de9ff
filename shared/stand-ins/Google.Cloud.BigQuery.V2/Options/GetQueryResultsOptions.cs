namespace Google.Cloud.BigQuery.V2;

/// <summary>How long to wait for a query, and how many rows to take at a time.</summary>
public sealed class GetQueryResultsOptions
{
    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

    /// <summary>For the whole wait, not for one call; five minutes unless set.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Rows per call; says nothing about how many are returned in the end.</summary>
    public int? PageSize { get; set; }

    public ulong? StartIndex { get; set; }

    public string? PageToken { get; set; }

    internal GetQueryResultsOptions With(int pageSize) =>
        new() { Timeout = Timeout, PageSize = pageSize, StartIndex = StartIndex, PageToken = PageToken };
}
