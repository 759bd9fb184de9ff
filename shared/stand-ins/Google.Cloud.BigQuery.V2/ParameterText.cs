using System.Globalization;

namespace Google.Cloud.BigQuery.V2;

/// <summary>How each type of parameter is spelt; text is passed on as it is, whatever the type.</summary>
internal static class ParameterText
{
    private static readonly NumberFormatInfo s_numbers = new()
    {
        PositiveInfinitySymbol = "+inf",
        NegativeInfinitySymbol = "-inf",
        NaNSymbol = "NaN",
    };

    internal static string Of(object value, BigQueryDbType type) => (type, value) switch
    {
        (_, string text) => text,
        (BigQueryDbType.Bool, bool flag) => flag ? "TRUE" : "FALSE",
        (BigQueryDbType.Bytes, byte[] bytes) => Convert.ToBase64String(bytes),
        (BigQueryDbType.Int64 or BigQueryDbType.Float64, short or ushort or int or uint or long or ulong) => Format(value, "d"),
        (BigQueryDbType.Float64, float or double) => ((IFormattable)value).ToString("r", s_numbers),
        (BigQueryDbType.Numeric, BigQueryNumeric) or (BigQueryDbType.BigNumeric, BigQueryBigNumeric) => value.ToString()!,
        (BigQueryDbType.Geography, BigQueryGeography geography) => geography.Text,
        (BigQueryDbType.Date, DateTime or DateTimeOffset) => Format(value, "yyyy-MM-dd"),
        (BigQueryDbType.DateTime, DateTime or DateTimeOffset) => Format(value, "yyyy-MM-dd HH:mm:ss.FFFFFF"),
        (BigQueryDbType.Time, DateTime or DateTimeOffset) => Format(value, "HH:mm:ss.FFFFFF"),
        (BigQueryDbType.Time, TimeSpan time) => Format(TimeOfDay(time), @"hh\:mm\:ss\.ffffff"),
        (BigQueryDbType.Timestamp, DateTimeOffset) => Format(value, "yyyy-MM-dd HH:mm:ss.FFFFFFzzz"),
        (BigQueryDbType.Timestamp, DateTime { Kind: DateTimeKind.Utc }) => Format(value, "yyyy-MM-dd HH:mm:ss.FFFFFF+00"),
        (BigQueryDbType.Timestamp, DateTime { Kind: var kind }) => throw new InvalidOperationException(
            $"A DateTime with a Kind of {kind} cannot be used for a Timestamp parameter"),
        _ => throw new InvalidOperationException($"Value of type {value.GetType()} cannot be used for a parameter of type {type}"),
    };

    /// <summary>Two hours before midnight is 22:00 of the day before.</summary>
    private static TimeSpan TimeOfDay(TimeSpan time) => time.Hours < 0 ? time + TimeSpan.FromDays(1 - time.Days) : time;

    private static string Format(object value, string format) => ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);
}
