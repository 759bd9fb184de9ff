using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>Rows to stream. An insert id lets the service recognise a row it has seen in the last minute.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableDataInsertAllRequest
{
    public IList<RowsData>? Rows { get; set; }

    public bool? SkipInvalidRows { get; set; }

    public bool? IgnoreUnknownValues { get; set; }

    public string? TemplateSuffix { get; set; }

    [JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
    public class RowsData
    {
        public string? InsertId { get; set; }

        public IDictionary<string, object?>? Json { get; set; }
    }
}

/// <summary>Arrives with status 200 even when every row was refused.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableDataInsertAllResponse
{
    public IList<InsertErrorsData>? InsertErrors { get; set; }

    [JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
    public class InsertErrorsData
    {
        public long? Index { get; set; }

        public IList<ErrorProto>? Errors { get; set; }
    }
}
