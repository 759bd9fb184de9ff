using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A row as insertAll takes it: plain JSON, converted by the column it is for.</summary>
internal static class RowJson
{
    /// <summary>Throws a FormatException that says which value does not fit.</summary>
    public static object? Value(SqlType type, JsonNode? json) => (type, json) switch
    {
        (_, null) => null,
        ({ Element: { } element }, JsonArray items) => items.Select(item => Value(element, item)).ToArray(),
        ({ Fields: { Count: > 0 } fields }, JsonObject given) => fields.ToDictionary(field => field.Name, field => Value(field.Type, given[field.Name])),
        ({ Name: "JSON" }, JsonValue text) when text.GetValueKind() == JsonValueKind.String => (string)text!,
        ({ Name: "JSON" }, _) => json.ToJsonString(),
        ({ Name: "TIMESTAMP" }, JsonValue seconds) when seconds.GetValueKind() == JsonValueKind.Number => Instant((decimal)seconds),
        (_, JsonValue scalar) => Scalar(type, scalar.ToString()),
        _ => throw new FormatException($"This field: {type} does not take {json.GetValueKind()}."),
    };

    private static object Scalar(SqlType type, string text)
    {
        try
        {
            return TextValue.Parse(type, text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Cannot convert value to {type} (bad value): {text}"), exception);
        }
    }

    private static DateTimeOffset Instant(decimal seconds) => DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
