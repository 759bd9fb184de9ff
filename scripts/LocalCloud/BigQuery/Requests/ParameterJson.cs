using System.Globalization;
using NbaPipeline.LocalCloud.Statements;
using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Query parameters as BigQuery's REST takes them: {name, parameterType, parameterValue}; all named, or all by position.</summary>
internal static class ParameterJson
{
    public static IReadOnlyList<QueryParameter> ReadAll(RequestObject query)
    {
        var given = query.Objects("queryParameters");
        var positional = IsPositional(query.Text("parameterMode")) ?? given.Any(parameter => !parameter.Has("name"));
        var parameters = given.Select((parameter, index) => Read(parameter, index, positional)).ToArray();
        var twice = parameters.CountBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(name => name.Value > 1).Key;
        return twice is null ? parameters : throw Invalid($"Duplicate query parameter name: {twice}");
    }

    private static bool? IsPositional(string? mode) => mode?.ToUpperInvariant() switch
    {
        null => null,
        "NAMED" => false,
        "POSITIONAL" => true,
        _ => throw Invalid($"Invalid value for parameterMode: {mode}. It is NAMED or POSITIONAL."),
    };

    private static QueryParameter Read(RequestObject parameter, int index, bool positional)
    {
        var name = parameter.Text("name");
        if (string.IsNullOrEmpty(name) != positional)
        {
            throw Invalid(positional
                ? $"A positional query parameter must not have a name: {name}"
                : "Query parameters must have a name in NAMED parameter mode");
        }

        var known = positional ? PositionalParameters.Name(index) : name!;
        var shown = positional ? string.Create(CultureInfo.InvariantCulture, $"at position {index + 1}") : $"@{name}";
        var type = TypeOf(parameter, "parameterType", shown);
        return new QueryParameter(known, type, Value(type, parameter, "parameterValue", shown));
    }

    private static SqlType TypeOf(RequestObject parent, string member, string shown)
    {
        var type = parent.Object(member) ?? throw Invalid($"Missing type for query parameter {shown}.");
        return (type.Text("type") ?? throw Invalid($"Missing type for query parameter {shown}.")).ToUpperInvariant() switch
        {
            "ARRAY" => TypeOf(type, "arrayType", shown) is { Element: null } element
                ? SqlType.ArrayOf(element)
                : throw Invalid("Arrays of arrays are not supported."),
            "STRUCT" or "RECORD" => SqlType.StructOf([.. type.Objects("structTypes").Select(field => Field(field, shown))]),
            "GEOGRAPHY" or "RANGE" => throw new WarehouseException(
                "notImplemented", $"BigQuery takes a parameter of type {type.Text("type")}, the local engine does not."),
            var name => Scalar(name, shown),
        };
    }

    private static SqlField Field(RequestObject field, string shown) =>
        new(field.Text("name") ?? string.Empty, TypeOf(field, "type", shown));

    private static SqlType Scalar(string name, string shown)
    {
        try
        {
            return SqlType.Of(name);
        }
        catch (FormatException)
        {
            throw Invalid($"Invalid type for query parameter {shown}: {name}");
        }
    }

    // An array without elements is empty; only one without any value at all is NULL.
    private static object? Value(SqlType type, RequestObject parent, string member, string shown) => (type, parent.Object(member)) switch
    {
        (_, null) => null,
        ({ Element: { } element }, { } value) => value.Objects("arrayValues").Select(item => Wrapped(element, item, shown)).ToArray(),
        ({ Name: "STRUCT" }, { } value) => value.Object("structValues") is { } fields
            ? type.Fields.Select(field => Value(field.Type, fields, field.Name, shown)).ToArray()
            : null,
        (_, { } value) => Parse(type, value.Text("value"), shown),
    };

    private static object? Wrapped(SqlType type, RequestObject item, string shown) =>
        Value(type, new RequestObject(new() { ["item"] = item.Json.DeepClone() }), "item", shown);

    private static object? Parse(SqlType type, string? text, string shown)
    {
        try
        {
            return text is null ? null : TextValue.Parse(type, text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Invalid($"Invalid value for type: {type} for parameter {shown}: {exception.Message}");
        }
    }

    private static WarehouseException Invalid(string message) => new("invalid", message);
}
