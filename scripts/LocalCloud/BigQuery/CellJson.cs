using System.Globalization;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>Rows and cells as BigQuery's REST gives them: every scalar a string, an array a list of cells, a struct a row.</summary>
internal sealed class CellJson(bool int64Timestamps)
{
    public JsonObject Row(IReadOnlyList<SqlField> columns, IReadOnlyList<object?> values) =>
        new() { ["f"] = new JsonArray([.. columns.Zip(values, (column, value) => Cell(column.Type, value))]) };

    private JsonObject Cell(SqlType type, object? value) => new() { ["v"] = Value(type, value) };

    // An array is never null here, not even where the SQL made it so.
    private JsonNode? Value(SqlType type, object? value) => (type.Name, value) switch
    {
        ("ARRAY", null) => new JsonArray(),
        (_, null) => null,
        ("ARRAY", object?[] items) => new JsonArray([.. items.Select(item => Cell(type.Element!, item))]),
        ("STRUCT", object?[] fields) => Row(type.Fields, fields),
        _ => JsonValue.Create(Text(value)),
    };

    private string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        double number => FloatText.Of(number),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString($"HH:mm:ss{Fraction(time.Ticks)}", CultureInfo.InvariantCulture),
        DateTime dateTime => dateTime.ToString($"yyyy-MM-ddTHH:mm:ss{Fraction(dateTime.Ticks)}", CultureInfo.InvariantCulture),
        DateTimeOffset instant => Timestamp((instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Timestamp(long micros) =>
        int64Timestamps ? micros.ToString(CultureInfo.InvariantCulture) : FloatSeconds(micros / 1_000_000m);

    // Without formatOptions.useInt64Timestamp the seconds come as a float prints, from ten million on with an exponent.
    private static string FloatSeconds(decimal seconds) =>
        seconds.ToString(Math.Abs(seconds) >= 10_000_000 ? "0.0###############E0" : "0.0#####", CultureInfo.InvariantCulture);

    private static string Fraction(long ticks) => ticks % TimeSpan.TicksPerSecond == 0 ? string.Empty : ".ffffff";
}
