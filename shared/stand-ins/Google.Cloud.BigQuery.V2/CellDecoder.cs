using System.Globalization;
using Google.Apis.Bigquery.v2.Data;
using Newtonsoft.Json.Linq;

namespace Google.Cloud.BigQuery.V2;

/// <summary>From a cell as it arrives, always text, to the CLR type of its column.</summary>
internal static class CellDecoder
{
    internal static object? Decode(object? cell, TableFieldSchema field) => cell switch
    {
        null or JValue { Value: null } => null,
        JArray elements when field.Mode == "REPEATED" => Repeated(elements, field),
        JObject record => Struct(record, field),
        JValue { Value: string text } => Scalar(text, field.Type),
        string text => Scalar(text, field.Type),
        _ => throw new InvalidOperationException($"Unhandled cell of {field.Name}: {cell.GetType()}"),
    };

    private static Array Repeated(JArray elements, TableFieldSchema field)
    {
        var element = new TableFieldSchema { Name = field.Name, Type = field.Type, Fields = field.Fields };
        var array = Array.CreateInstance(ElementType(field.Type), elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            array.SetValue(Decode(elements[i]["v"], element), i);
        }
        return array;
    }

    private static Dictionary<string, object?> Struct(JObject record, TableFieldSchema field)
    {
        var cells = (JArray)record["f"]!;
        return field.Fields!
            .Select((member, i) => (member.Name, Value: Decode(cells[i]["v"], member)))
            .ToDictionary(pair => pair.Name!, pair => pair.Value);
    }

    private static object Scalar(string text, string? type) => type switch
    {
        "STRING" or "JSON" => text,
        "INTEGER" or "INT64" => long.Parse(text, CultureInfo.InvariantCulture),
        "FLOAT" or "FLOAT64" => double.Parse(text, CultureInfo.InvariantCulture),
        "BOOLEAN" or "BOOL" => text == "true",
        "BYTES" => Convert.FromBase64String(text),
        "NUMERIC" => BigQueryNumeric.Parse(text),
        "BIGNUMERIC" => BigQueryBigNumeric.Parse(text),
        "GEOGRAPHY" => BigQueryGeography.Parse(text),
        "TIMESTAMP" => Timestamp(text),
        "DATE" => Exact(text, "yyyy-MM-dd"),
        "DATETIME" => Exact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"),
        "TIME" => Exact(text, "HH:mm:ss.FFFFFF").TimeOfDay,
        _ => throw new InvalidOperationException($"Unhandled field type {type}"),
    };

    private static Type ElementType(string? type) => type switch
    {
        "RECORD" or "STRUCT" => typeof(Dictionary<string, object?>),
        "STRING" or "JSON" => typeof(string),
        "INTEGER" or "INT64" => typeof(long),
        "FLOAT" or "FLOAT64" => typeof(double),
        "BOOLEAN" or "BOOL" => typeof(bool),
        "BYTES" => typeof(byte[]),
        "NUMERIC" => typeof(BigQueryNumeric),
        "BIGNUMERIC" => typeof(BigQueryBigNumeric),
        "GEOGRAPHY" => typeof(BigQueryGeography),
        "TIMESTAMP" or "DATE" or "DATETIME" => typeof(DateTime),
        "TIME" => typeof(TimeSpan),
        _ => throw new InvalidOperationException($"Unhandled field type {type}"),
    };

    /// <summary>Integer microseconds, as asked for; or seconds with a point or an exponent, from a server that was not asked.</summary>
    private static DateTime Timestamp(string text)
    {
        var micros = long.TryParse(text, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : (long)(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) * 1_000_000);
        return DateTime.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
    }

    private static DateTime Exact(string text, string format) => DateTime.ParseExact(text, format, CultureInfo.InvariantCulture);
}
