using System.Globalization;
using Google.Cloud.BigQuery.V2;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Google.Warehouse;

/// <summary>Values on their way to BigQuery and back: game dates as <see cref="DateOnly"/>, instants with their zone.</summary>
internal static class BigQueryValues
{
    private const int MaxLabel = 63;

    public static BigQueryParameter ToParameter(QueryParameter parameter) => parameter.Type switch
    {
        QueryType.Date => new(parameter.Name, BigQueryDbType.Date, Day((DateOnly?)parameter.Value)),
        QueryType.Dates => new(parameter.Name, BigQueryDbType.Array, Days((IReadOnlyList<DateOnly>)parameter.Value!))
        {
            ArrayElementType = BigQueryDbType.Date,
        },
        QueryType.Timestamp => new(parameter.Name, BigQueryDbType.Timestamp, ((DateTimeOffset?)parameter.Value)?.UtcDateTime),
        QueryType.Text => new(parameter.Name, BigQueryDbType.String, parameter.Value),
        QueryType.Number => new(parameter.Name, BigQueryDbType.Int64, parameter.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Type, "No such query type."),
    };

    public static async Task<IReadOnlyList<WarehouseRow>> ReadAsync(BigQueryResults results, CancellationToken cancellationToken)
    {
        var rows = new List<WarehouseRow>();
        (string Name, string Type)[] fields = [.. results.Schema!.Fields!.Select(field => (field.Name!, field.Type!))];
        await foreach (var row in results.GetRowsAsync().WithCancellation(cancellationToken))
        {
            rows.Add(new WarehouseRow(fields.Index().ToDictionary(field => field.Item.Name, field => FromCell(field.Item.Type, row[field.Index]))));
        }

        return rows;
    }

    public static BigQueryInsertRow ToInsertRow(WarehouseRow row, string insertId)
    {
        var insert = new BigQueryInsertRow(insertId);
        foreach (var (column, value) in row.Cells)
        {
            insert[column] = value switch
            {
                DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTimeOffset instant => instant.UtcDateTime,
                _ => value,
            };
        }

        return insert;
    }

    /// <summary>Labels are lower case, digits, _ and -, at most 63 long.</summary>
    public static string Label(string text)
    {
        var label = string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '-'));
        return label[..Math.Min(MaxLabel, label.Length)];
    }

    // The client answers DATE and TIMESTAMP alike as DateTime; only the schema tells them apart.
    private static object? FromCell(string type, object? value) => (type, value) switch
    {
        ("DATE", DateTime date) => DateOnly.FromDateTime(date),
        ("TIMESTAMP", DateTime instant) => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
        _ => value,
    };

    private static DateTime? Day(DateOnly? date) => date?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);

    private static DateTime[] Days(IReadOnlyList<DateOnly> dates) => [.. dates.Select(date => Day(date)!.Value)];
}
