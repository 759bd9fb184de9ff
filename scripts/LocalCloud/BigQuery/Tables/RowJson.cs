using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A row as insertAll takes it: plain JSON, converted by the column it is for.</summary>
internal static class RowJson
{
    /// <summary>The values by the columns' own names; a name may be written in any case.</summary>
    public static Dictionary<string, object?> Fields(IReadOnlyList<SqlField> columns, JsonObject json, string parent, bool ignoreUnknown)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in json)
        {
            var path = parent.Length == 0 ? name : $"{parent}.{name}";
            if (columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } column)
            {
                values[column.Name] = Value(column.Type, value, path, ignoreUnknown);
            }
            else if (!ignoreUnknown)
            {
                throw new RowException(path, $"no such field: {path}.");
            }
        }

        return values;
    }

    private static object? Value(SqlType type, JsonNode? json, string path, bool ignoreUnknown) => (type, json) switch
    {
        (_, null) => null,
        ({ Element: { } element }, JsonArray items) => items.Select(item => Item(element, item, path, ignoreUnknown)).ToArray(),
        ({ Element: not null }, _) => throw new RowException(path, $"Value for repeated field: {path} is not an array."),
        ({ Name: "JSON" }, _) => Text(type, AsText(json), path),
        (_, JsonArray) => throw new RowException(path, $"Array specified for non-repeated field: {path}."),
        ({ Fields: { Count: > 0 } fields }, JsonObject given) => Fields(fields, given, path, ignoreUnknown),
        ({ Name: "STRUCT" }, _) => throw new RowException(path, $"This field: {path} is a record."),
        (_, JsonObject) => throw new RowException(path, $"This field: {path} is not a record."),
        ({ Name: "TIMESTAMP" }, JsonValue seconds) when seconds.GetValueKind() == JsonValueKind.Number => Instant(seconds, path),
        _ => Text(type, AsText(json), path),
    };

    private static object Item(SqlType element, JsonNode? item, string path, bool ignoreUnknown) =>
        Value(element, item, path, ignoreUnknown)
        ?? throw new RowException(path, $"Only optional fields can be set to NULL. Field: {path}; Value: NULL");

    private static string AsText(JsonNode json) => json.GetValueKind() == JsonValueKind.String ? (string)json! : json.ToJsonString();

    private static object Text(SqlType type, string text, string path)
    {
        try
        {
            return TextValue.Parse(type, text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new RowException(path, $"Cannot convert value to {type} (bad value): {text}", exception);
        }
    }

    private static DateTimeOffset Instant(JsonValue seconds, string path)
    {
        try
        {
            return DateTimeOffset.UnixEpoch.AddTicks(
                (long)(decimal.Parse(seconds.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw new RowException(path, $"Cannot convert value to TIMESTAMP (bad value): {seconds.ToJsonString()}", exception);
        }
    }
}
