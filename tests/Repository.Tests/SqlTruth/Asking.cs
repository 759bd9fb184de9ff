using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Queries;
using QueryParameter = NbaPipeline.LocalCloud.Warehouse.QueryParameter;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>
/// Puts the library's questions to the engine as they are put to BigQuery, and reads the rows by the library's own
/// reader.
/// </summary>
internal static class Asking
{
    public static async Task<IReadOnlyList<T>> AskAsync<T>(this LocalWarehouse warehouse, Query query)
    {
        var parameters = query.Parameters.Select(parameter => new QueryParameter(parameter.Name, TypeOf(parameter.Type), ValueOf(parameter)));
        var result = await warehouse.QueryAsync(query.Sql, [.. parameters]);
        var names = result.Columns.Select(column => column.Name).ToList();
        return RowReader.ReadAll<T>(new WarehouseAnswer(
            [.. result.Rows.Select(row => new WarehouseRow(names.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)))]));
    }

    public static SqlType TypeOf(QueryType type) => type switch
    {
        QueryType.Date => SqlType.Of("DATE"),
        QueryType.Dates => SqlType.ArrayOf(SqlType.Of("DATE")),
        QueryType.Timestamp => SqlType.Of("TIMESTAMP"),
        QueryType.Text => SqlType.Of("STRING"),
        QueryType.Number => SqlType.Of("INT64"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such query type."),
    };

    // The engine takes arrays of any one type as arrays of objects.
    private static object? ValueOf(Monitoring.Queries.QueryParameter parameter) =>
        parameter.Value is IReadOnlyList<DateOnly> dates ? dates.Cast<object?>().ToArray() : parameter.Value;

    public static Type ClrOf(SqlType type) => type.Name switch
    {
        "STRING" => typeof(string),
        "INT64" => typeof(long),
        "FLOAT64" => typeof(double),
        "BOOL" => typeof(bool),
        "DATE" => typeof(DateOnly),
        "TIMESTAMP" => typeof(DateTimeOffset),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No record of ours holds this type."),
    };
}
