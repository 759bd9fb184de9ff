using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>When a job ran; times are milliseconds since the epoch.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobStatistics
{
    public long? CreationTime { get; set; }

    public long? StartTime { get; set; }

    public long? EndTime { get; set; }

    public long? TotalBytesProcessed { get; set; }

    public long? TotalSlotMs { get; set; }

    public JobStatistics2? Query { get; set; }
}

/// <summary>What a query cost: bytes billed are what is paid for, and 0 on a cache hit.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobStatistics2
{
    public long? TotalBytesBilled { get; set; }

    public long? TotalBytesProcessed { get; set; }

    public bool? CacheHit { get; set; }

    public long? TotalSlotMs { get; set; }

    public long? NumDmlAffectedRows { get; set; }

    public string? StatementType { get; set; }
}
