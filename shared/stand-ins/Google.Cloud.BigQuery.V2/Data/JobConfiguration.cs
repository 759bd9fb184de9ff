using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>What any kind of job may be told.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobConfiguration
{
    public JobConfigurationQuery? Query { get; set; }

    public bool? DryRun { get; set; }

    public long? JobTimeoutMs { get; set; }

    public IDictionary<string, string>? Labels { get; set; }
}

/// <summary>What a query job may be told.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class JobConfigurationQuery
{
    public string? Query { get; set; }

    public bool? UseLegacySql { get; set; }

    public string? ParameterMode { get; set; }

    public IList<QueryParameter>? QueryParameters { get; set; }

    public bool? UseQueryCache { get; set; }

    public long? MaximumBytesBilled { get; set; }

    public string? Priority { get; set; }

    public DatasetReference? DefaultDataset { get; set; }

    public TableReference? DestinationTable { get; set; }

    public string? WriteDisposition { get; set; }
}

/// <summary>Names a dataset.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class DatasetReference
{
    public string? ProjectId { get; set; }

    public string? DatasetId { get; set; }
}
