using System.Globalization;
using System.Text.Encodings.Web;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The tables: how much is in them, in how many partitions, and how fresh it is.</summary>
internal static class TablesPage
{
    private const string Head =
        "<tr><th>table</th><th>rows</th><th>bytes</th><th>partitions</th><th>last modified</th><th>streaming</th></tr>";

    public static string Of(IEnumerable<LocalTable> tables, DateTimeOffset now)
    {
        var rows = string.Concat(tables.Select(table => Row(table, now)));
        return rows.Length == 0 ? "<p>There are no tables.</p>" : $"<table>{Head}{rows}</table>";
    }

    private static string Row(LocalTable table, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr><td>{HtmlEncoder.Default.Encode(table.Name)}</td><td>{table.RowCount:N0}</td><td>{table.Bytes:N0}</td>" +
        $"<td>{Partitions(table)}</td>" +
        $"<td>{table.ModifiedAt:yyyy-MM-dd HH:mm:ss}</td><td>{table.BufferAt(now)?.EstimatedRows ?? 0:N0}</td></tr>");

    private static string Partitions(LocalTable table) => table.Schema.Partition is { } column
        ? string.Create(CultureInfo.InvariantCulture, $"{table.Partitions.Count:N0} by {HtmlEncoder.Default.Encode(column)}")
        : string.Empty;
}
