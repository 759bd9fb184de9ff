using System.Globalization;

namespace NbaPipeline.LocalCloud.Values;

/// <summary>Values as BigQuery's REST takes them: every scalar is text.</summary>
internal static class TextValue
{
    private const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Throws a FormatException when the text is not of the type.</summary>
    public static object Parse(SqlType type, string text) => type.Name switch
    {
        "STRING" or "JSON" => text,
        "INT64" => long.Parse(text, CultureInfo.InvariantCulture),
        "FLOAT64" => Float(text),
        "BOOL" => bool.Parse(text),
        "BYTES" => Convert.FromBase64String(text),
        "NUMERIC" => SqlNumeric.Parse(text, SqlNumeric.NumericScale),
        "BIGNUMERIC" => SqlNumeric.Parse(text, SqlNumeric.BigNumericScale),
        "DATE" => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        "TIME" => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
        "DATETIME" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None),
        "TIMESTAMP" => DateTimeOffset.Parse(text.Replace(" UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, Universal),
        _ => throw new FormatException($"{type} has no text form here."),
    };

    private static double Float(string text) => text.ToUpperInvariant() switch
    {
        "INF" or "+INF" or "INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,
        "NAN" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
