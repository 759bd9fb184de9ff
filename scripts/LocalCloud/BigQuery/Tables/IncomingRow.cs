using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A streamed row, read for its table: its values, or what is wrong with it and where.</summary>
internal sealed record IncomingRow(string? InsertId, IReadOnlyDictionary<string, object?> Values, string? Column, string? Complaint)
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public static IncomingRow Read(LocalTable table, RequestObject row, bool ignoreUnknown)
    {
        var id = row.Text("insertId");
        try
        {
            return new IncomingRow(id, ValuesOf(table, row.Object("json") ?? new RequestObject([]), ignoreUnknown), null, null);
        }
        catch (RowException complaint)
        {
            return new IncomingRow(id, Nothing, complaint.Column, complaint.Message);
        }
    }

    private static Dictionary<string, object?> ValuesOf(LocalTable table, RequestObject json, bool ignoreUnknown)
    {
        var values = RowJson.Fields(table.Columns, json.Json, string.Empty, ignoreUnknown);
        return table.Schema.Columns.FirstOrDefault(column => IsMissing(column, values)) is { } missing
            ? throw new RowException(missing.Name, $"Missing required field: {missing.Name}.")
            : values;
    }

    private static bool IsMissing(TableColumn column, Dictionary<string, object?> values) =>
        column.Mode == "REQUIRED" && values.GetValueOrDefault(column.Name) is null;
}
