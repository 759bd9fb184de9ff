using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Values;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The rows of one page and the token of the next. A page ends at the size that was asked for, and at 10 MB anyway.</summary>
internal static class RowPage
{
    private const long MostBytes = 10 * 1024 * 1024;

    public static void Add(
        JsonObject json, IReadOnlyList<SqlField> columns, IEnumerable<IReadOnlyList<object?>> fromStart, long total, PageRequest page)
    {
        var written = fromStart.Take(page.Size ?? int.MaxValue).Select(row => WrittenRow.Of(columns, row, page.Int64Timestamps));
        JsonNode[] rows = [.. Fitting(written).Select(row => row.ToNode())];
        json.AddUnlessEmpty("rows", rows);
        var next = page.Start + (long)rows.Length;
        json.AddUnlessNull("pageToken", next < total ? PageToken.Of(next) : null);
    }

    private static IEnumerable<WrittenRow> Fitting(IEnumerable<WrittenRow> rows)
    {
        long bytes = 0;
        foreach (var row in rows)
        {
            if (bytes > 0 && bytes + row.Bytes > MostBytes)
            {
                yield break;
            }

            bytes += row.Bytes;
            yield return row;
        }
    }
}
