using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>Values as BigQuery's REST takes them: every scalar is text, and only BigQuery's own spellings of it.</summary>
internal static class TextValue
{
    private const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 500 };

    /// <summary>Throws a FormatException or an OverflowException when the text is not of the type.</summary>
    public static object Parse(SqlType type, string text) => type.Name switch
    {
        "STRING" => text,
        "JSON" => Json(text),
        "INT64" => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "FLOAT64" => FloatOf(text),
        "BOOL" => bool.Parse(text),
        "BYTES" => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/')),
        "NUMERIC" => SqlNumeric.Parse(text, SqlNumeric.NumericScale),
        "BIGNUMERIC" => SqlNumeric.Parse(text, SqlNumeric.BigNumericScale),
        "DATE" => CivilText.Date(text),
        "TIME" => CivilText.Time(text),
        "DATETIME" => CivilText.DateAndTime(text),
        "TIMESTAMP" => CivilText.Instant(text),
        "INTERVAL" => SqlInterval.Format(SqlInterval.Pack(text)),
        _ => throw new FormatException($"{type} has no text form here."),
    };

    private static double FloatOf(string text) => text.ToUpperInvariant() switch
    {
        "INF" or "+INF" or "INFINITY" or "+INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,
        "NAN" => double.NaN,
        _ => double.Parse(text, Float, CultureInfo.InvariantCulture),
    };

    private static string Json(string text)
    {
        try
        {
            return JsonNode.Parse(text)?.ToJsonString(Compact) ?? "null";
        }
        catch (JsonException exception)
        {
            throw new FormatException($"it is not JSON: {exception.Message}", exception);
        }
    }
}
