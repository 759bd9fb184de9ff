using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The rows of one page and the token of the next. A page ends at the size that was asked for, and at 10 MB anyway.</summary>
internal static class RowPage
{
    private const long MostBytes = 10 * 1024 * 1024;

    // What the braces around a cell cost.
    private const int PerCell = 8;

    public static void Add(
        JsonObject json, IReadOnlyList<SqlField> columns, IEnumerable<IReadOnlyList<object?>> fromStart, long total, PageRequest page)
    {
        var cells = new CellJson(page.Int64Timestamps);
        JsonNode[] rows = [.. Fitting(columns, fromStart.Take(page.Size ?? int.MaxValue)).Select(row => cells.Row(columns, row))];
        json.AddUnlessEmpty("rows", rows);
        var next = page.Start + (long)rows.Length;
        json.AddUnlessNull("pageToken", next < total ? PageToken.Of(next) : null);
    }

    private static IEnumerable<IReadOnlyList<object?>> Fitting(IReadOnlyList<SqlField> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        long bytes = 0;
        foreach (var row in rows)
        {
            var size = columns.Zip(row, (column, value) => LogicalSize.Of(column.Type, value) + PerCell).Sum();
            if (bytes > 0 && bytes + size > MostBytes)
            {
                yield break;
            }

            bytes += size;
            yield return row;
        }
    }
}
