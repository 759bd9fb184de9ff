using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A schema as BigQuery's REST gives it, in the legacy names that it still uses there.</summary>
internal static class SchemaJson
{
    public static JsonObject Of(IEnumerable<SqlField> columns) => new() { ["fields"] = new JsonArray([.. columns.Select(Field)]) };

    private static JsonObject Field(SqlField column)
    {
        var one = column.Type.Element ?? column.Type;
        var field = new JsonObject { ["name"] = column.Name, ["type"] = Name(one), ["mode"] = column.Type.Element is null ? "NULLABLE" : "REPEATED" };
        if (one.Fields.Count > 0)
        {
            field["fields"] = new JsonArray([.. one.Fields.Select(Field)]);
        }

        return field;
    }

    private static string Name(SqlType type) => type.Name switch
    {
        "INT64" => "INTEGER",
        "FLOAT64" => "FLOAT",
        "BOOL" => "BOOLEAN",
        "STRUCT" => "RECORD",
        var name => name,
    };
}
