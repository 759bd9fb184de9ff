using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>A table's description. Rows still in the streaming buffer are not in its counts.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Table
{
    public TableReference? TableReference { get; set; }

    public TableSchema? Schema { get; set; }

    public ulong? NumRows { get; set; }

    public long? NumBytes { get; set; }

    public long? CreationTime { get; set; }

    public ulong? LastModifiedTime { get; set; }

    public Streamingbuffer? StreamingBuffer { get; set; }

    public string? Type { get; set; }

    public string? Description { get; set; }
}

/// <summary>Names a table.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableReference
{
    public string? ProjectId { get; set; }

    public string? DatasetId { get; set; }

    public string? TableId { get; set; }
}

/// <summary>Rows that UPDATE, DELETE and MERGE cannot touch yet; the time is milliseconds since the epoch.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Streamingbuffer
{
    public ulong? EstimatedRows { get; set; }

    public ulong? EstimatedBytes { get; set; }

    public ulong? OldestEntryTime { get; set; }
}
