using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>The body of jobs.query: one call that starts a query and waits a little for it.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class QueryRequest
{
    public string? Query { get; set; }

    public bool? UseLegacySql { get; set; }

    public string? ParameterMode { get; set; }

    public IList<QueryParameter>? QueryParameters { get; set; }

    public bool? UseQueryCache { get; set; }

    public bool? DryRun { get; set; }

    public long? MaximumBytesBilled { get; set; }

    public long? MaxResults { get; set; }

    public long? TimeoutMs { get; set; }

    public string? Location { get; set; }

    public DatasetReference? DefaultDataset { get; set; }

    public IDictionary<string, string>? Labels { get; set; }

    public DataFormatOptions? FormatOptions { get; set; }
}

/// <summary>Without it timestamps arrive as floating-point seconds, and lose microseconds.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class DataFormatOptions
{
    public bool? UseInt64Timestamp { get; set; }
}

/// <summary>A page of rows, or the news that the query still runs. Serves jobs.query as well, which answers alike.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class GetQueryResultsResponse
{
    public bool? JobComplete { get; set; }

    public JobReference? JobReference { get; set; }

    public TableSchema? Schema { get; set; }

    public IList<TableRow>? Rows { get; set; }

    public ulong? TotalRows { get; set; }

    public string? PageToken { get; set; }

    public long? TotalBytesProcessed { get; set; }

    public bool? CacheHit { get; set; }

    public long? NumDmlAffectedRows { get; set; }

    public IList<ErrorProto>? Errors { get; set; }
}
