using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A schema as BigQuery's REST gives it, in the legacy names that it still uses there.</summary>
internal static class SchemaJson
{
    public static JsonObject Of(IEnumerable<SqlField> columns) => new() { ["fields"] = new JsonArray([.. columns.Select(Field)]) };

    /// <summary>A table's columns, of which some may be required.</summary>
    public static JsonObject OfTable(IEnumerable<TableColumn> columns) => new() { ["fields"] = new JsonArray([.. columns.Select(Column)]) };

    private static JsonObject Field(SqlField column)
    {
        var one = column.Type.Element ?? column.Type;
        return Field(column.Name, one.Name, column.Type.Element is null ? "NULLABLE" : "REPEATED", [.. one.Fields.Select(Field)]);
    }

    private static JsonObject Column(TableColumn column) => Field(column.Name, column.Type, column.Mode, [.. column.Fields.Select(Column)]);

    private static JsonObject Field(string name, string type, string mode, JsonObject[] fields)
    {
        var json = new JsonObject { ["name"] = name, ["type"] = Legacy(type), ["mode"] = mode };
        json.AddUnlessEmpty("fields", fields);
        return json;
    }

    private static string Legacy(string type) => type switch
    {
        "INT64" => "INTEGER",
        "FLOAT64" => "FLOAT",
        "BOOL" => "BOOLEAN",
        "STRUCT" => "RECORD",
        _ => type,
    };
}
