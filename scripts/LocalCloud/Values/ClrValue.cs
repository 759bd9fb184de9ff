namespace NbaPipeline.LocalCloud.Values;

/// <summary>Takes the CLR values that callers have and keeps the one form per type that the rest of this assembly knows.</summary>
internal static class ClrValue
{
    /// <summary>False when the value is not one that a column of this type could hold.</summary>
    public static bool TryTake(SqlType type, object? value, out object? taken)
    {
        taken = value is null && type.Name == "ARRAY" ? Array.Empty<object?>() : Take(type, value);
        return taken is not null || value is null;
    }

    private static object? Take(SqlType type, object? value) => (type.Name, value) switch
    {
        ("STRING" or "JSON" or "INTERVAL", string text) => text,
        ("INT64", long or int or short or byte) => Convert.ToInt64(value, null),
        ("FLOAT64", double or float or int or long or decimal) => Convert.ToDouble(value, null),
        ("BOOL", bool flag) => flag,
        ("BYTES", byte[] bytes) => bytes,
        ("NUMERIC", _) => Numeric(value, SqlNumeric.NumericScale),
        ("BIGNUMERIC", _) => Numeric(value, SqlNumeric.BigNumericScale),
        ("DATE", DateOnly date) => date,
        ("TIME", TimeOnly time) => time,
        ("TIME", TimeSpan time) when time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) => TimeOnly.FromTimeSpan(time),
        ("DATETIME", DateTime dateTime) => DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified),
        ("TIMESTAMP", DateTimeOffset instant) => instant.ToUniversalTime(),
        ("TIMESTAMP", DateTime { Kind: DateTimeKind.Utc } instant) => new DateTimeOffset(instant),
        ("ARRAY", System.Collections.IEnumerable items and not string) => Items(type.Element!, items),
        ("STRUCT", IReadOnlyDictionary<string, object?> fields) => Fields(type, fields),
        _ => null,
    };

    private static object? Numeric(object? value, int scale) => value switch
    {
        SqlNumeric numeric when numeric.Scale == scale => numeric,
        decimal or int or long => SqlNumeric.From(Convert.ToDecimal(value, null), scale),
        _ => null,
    };

    // BigQuery's arrays hold no NULLs in a table, so a null item is refused with the whole.
    private static object?[]? Items(SqlType element, System.Collections.IEnumerable items)
    {
        object?[] taken = [.. items.Cast<object?>().Select(item => Take(element, item))];
        return Array.TrueForAll(taken, item => item is not null) ? taken : null;
    }

    private static object?[]? Fields(SqlType type, IReadOnlyDictionary<string, object?> fields)
    {
        var taken = new object?[type.Fields.Count];
        for (var index = 0; index < taken.Length; index++)
        {
            var field = type.Fields[index];
            if (!TryTake(field.Type, fields.GetValueOrDefault(field.Name), out taken[index]))
            {
                return null;
            }
        }

        return fields.Keys.All(name => type.Fields.Any(field => field.Name == name)) ? taken : null;
    }
}
