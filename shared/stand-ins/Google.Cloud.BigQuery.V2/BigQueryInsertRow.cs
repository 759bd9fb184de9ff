using System.Collections;
using System.Globalization;
using Google.Apis.Bigquery.v2.Data;

namespace Google.Cloud.BigQuery.V2;

/// <summary>A row to stream: names and values. Dates go as text, yyyy-MM-dd.</summary>
public sealed class BigQueryInsertRow(string? insertId) : IEnumerable
{
    private readonly Dictionary<string, object?> _fields = new(StringComparer.Ordinal);

    public BigQueryInsertRow()
        : this(null)
    {
    }

    /// <summary>Lets the service recognise a row that is sent again within about a minute; random unless given.</summary>
    public string? InsertId { get; set; } = insertId;

    public object? this[string name]
    {
        get => _fields[name];
        set => _fields[name] = Valid(value);
    }

    public void Add(string key, object? value) => _fields.Add(key, Valid(value));

    public void Add(IDictionary<string, object?> fields)
    {
        foreach (var (key, value) in fields)
        {
            Add(key, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => _fields.GetEnumerator();

    internal TableDataInsertAllRequest.RowsData ToRowsData(bool allowEmptyInsertId) =>
        new() { InsertId = InsertId ?? (allowEmptyInsertId ? null : Guid.NewGuid().ToString()), Json = Json() };

    private static object? Valid(object? value) => value switch
    {
        null or BigQueryInsertRow or IReadOnlyList<BigQueryInsertRow> => value,
        DateTime { Kind: DateTimeKind.Local } => throw new ArgumentException("Local DateTime values are not supported", nameof(value)),
        ulong => throw Unusable(value),
        _ => ParameterTypes.Infer(value) is null ? throw Unusable(value) : value,
    };

    private static ArgumentException Unusable(object value) =>
        new($"Unable to use value of type {value.GetType()} in {nameof(BigQueryInsertRow)}", nameof(value));

    private static object? Json(object? value) => value switch
    {
        DateTime { Kind: DateTimeKind.Utc } time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        DateTime civil => civil.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => Json(time.UtcDateTime),
        TimeSpan time => DateTime.UnixEpoch.Add(time).ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        BigQueryNumeric or BigQueryBigNumeric or BigQueryGeography => value.ToString(),
        BigQueryInsertRow row => row.Json(),
        null or string or byte[] => value,
        IEnumerable elements => elements.Cast<object?>().Select(element => Json(element ?? throw new InvalidOperationException(
            "Elements of repeated fields must not be null"))).ToArray(),
        _ => value,
    };

    private Dictionary<string, object?> Json() => _fields.ToDictionary(field => field.Key, field => Json(field.Value));
}
