using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>A named value for a query.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class QueryParameter
{
    public string? Name { get; set; }

    public QueryParameterType? ParameterType { get; set; }

    public QueryParameterValue? ParameterValue { get; set; }
}

/// <summary>A scalar type, or ARRAY with the type of its elements.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class QueryParameterType
{
    public string? Type { get; set; }

    public QueryParameterType? ArrayType { get; set; }
}

/// <summary>A scalar as text, or the elements of an array; neither of them is NULL.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class QueryParameterValue
{
    public string? Value { get; set; }

    public IList<QueryParameterValue>? ArrayValues { get; set; }
}
