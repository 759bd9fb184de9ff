namespace Google.Cloud.BigQuery.V2;

/// <summary>Which CLR type stands for which BigQuery type, and how the interface spells that one in parameters.</summary>
internal static class ParameterTypes
{
    private static readonly Dictionary<Type, BigQueryDbType> s_types = new()
    {
        [typeof(short)] = BigQueryDbType.Int64,
        [typeof(ushort)] = BigQueryDbType.Int64,
        [typeof(int)] = BigQueryDbType.Int64,
        [typeof(uint)] = BigQueryDbType.Int64,
        [typeof(long)] = BigQueryDbType.Int64,
        [typeof(ulong)] = BigQueryDbType.Int64,
        [typeof(float)] = BigQueryDbType.Float64,
        [typeof(double)] = BigQueryDbType.Float64,
        [typeof(bool)] = BigQueryDbType.Bool,
        [typeof(string)] = BigQueryDbType.String,
        [typeof(byte[])] = BigQueryDbType.Bytes,
        [typeof(DateTime)] = BigQueryDbType.DateTime,
        [typeof(DateTimeOffset)] = BigQueryDbType.Timestamp,
        [typeof(TimeSpan)] = BigQueryDbType.Time,
        [typeof(BigQueryNumeric)] = BigQueryDbType.Numeric,
        [typeof(BigQueryBigNumeric)] = BigQueryDbType.BigNumeric,
        [typeof(BigQueryGeography)] = BigQueryDbType.Geography,
    };

    /// <summary>Null means that a value of this type cannot be a parameter: decimal and DateOnly among others.</summary>
    internal static BigQueryDbType? Infer(object value) => s_types.TryGetValue(value.GetType(), out var type)
        ? type
        : ElementType(value) is null ? null : BigQueryDbType.Array;

    internal static BigQueryDbType InferElement(object array) => s_types[ElementType(array)!];

    /// <summary>The older spellings of two types; the service accepts both.</summary>
    internal static string ApiName(BigQueryDbType type) => type switch
    {
        BigQueryDbType.Int64 => "INTEGER",
        BigQueryDbType.Float64 => "FLOAT",
        _ => type.ToString().ToUpperInvariant(),
    };

    private static Type? ElementType(object value) => value.GetType().GetInterfaces()
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        .Select(type => type.GetGenericArguments()[0])
        .FirstOrDefault(s_types.ContainsKey);
}
