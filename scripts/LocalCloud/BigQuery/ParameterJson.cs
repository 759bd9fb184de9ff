using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Query parameters as BigQuery's REST takes them: {name, parameterType, parameterValue}.</summary>
internal static class ParameterJson
{
    public static QueryParameter Read(JsonNode parameter)
    {
        var name = (string?)parameter["name"]
            ?? throw new WarehouseException("notImplemented", "Positional parameters are not supported here; give each a name.");
        var type = Type(parameter["parameterType"]!);
        try
        {
            return new QueryParameter(name, type, Value(type, parameter["parameterValue"]));
        }
        catch (FormatException exception)
        {
            throw new WarehouseException("invalid", $"Invalid value for type: {type} for parameter @{name}: {exception.Message}");
        }
    }

    private static SqlType Type(JsonNode type) => (string?)type["type"] switch
    {
        "ARRAY" => SqlType.ArrayOf(Type(type["arrayType"]!)),
        "STRUCT" => SqlType.StructOf([.. type["structTypes"]!.AsArray().Select(field => Field(field!))]),
        { } name => SqlType.Of(name),
        null => throw new WarehouseException("invalid", "A query parameter has no type."),
    };

    private static SqlField Field(JsonNode field) => new((string?)field["name"] ?? string.Empty, Type(field["type"]!));

    private static object? Value(SqlType type, JsonNode? value) => type switch
    {
        { Element: { } element } => value?["arrayValues"]?.AsArray().Select(item => Value(element, item)).ToArray() ?? [],
        { Fields: { Count: > 0 } fields } when value?["structValues"] is { } given => fields.Select(field => Value(field.Type, given[field.Name])).ToArray(),
        { Fields.Count: > 0 } => null,
        _ => value?["value"]?.ToString() is { } text ? TextValue.Parse(type, text) : null,
    };
}
