using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>A streamed row, read for its table: its values, or what is wrong with it and where.</summary>
internal sealed record IncomingRow(string? InsertId, IReadOnlyDictionary<string, object?> Values, string? Column, string? Complaint)
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public static IncomingRow Read(LocalTable table, JsonNode row, bool ignoreUnknown)
    {
        var id = (string?)row["insertId"];
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, json) in row["json"]?.AsObject() ?? [])
        {
            var complaint = Take(table, name, json, ignoreUnknown, values);
            if (complaint is not null)
            {
                return new IncomingRow(id, Nothing, name, complaint);
            }
        }

        return new IncomingRow(id, values, null, null);
    }

    private static string? Take(LocalTable table, string name, JsonNode? json, bool ignoreUnknown, Dictionary<string, object?> values)
    {
        if (table.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } column)
        {
            return ignoreUnknown ? null : $"no such field: {name}.";
        }

        try
        {
            values[column.Name] = RowJson.Value(column.Type, json);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }
}
