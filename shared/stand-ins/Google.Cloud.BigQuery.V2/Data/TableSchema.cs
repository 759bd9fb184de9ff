using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Google.Apis.Bigquery.v2.Data;

/// <summary>The columns of a result or a table, in the order of the cells.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableSchema
{
    public IList<TableFieldSchema>? Fields { get; set; }
}

/// <summary>A column; fields of its own when it is a STRUCT, mode REPEATED when it is an array.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableFieldSchema
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Mode { get; set; }

    public string? Description { get; set; }

    public IList<TableFieldSchema>? Fields { get; set; }
}

/// <summary>One row as it arrives.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableRow
{
    public IList<TableCell>? F { get; set; }
}

/// <summary>One cell as it arrives: text, an array of cells, a row, or null.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TableCell
{
    public object? V { get; set; }
}
