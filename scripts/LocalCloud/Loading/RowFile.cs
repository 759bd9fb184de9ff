using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.BigQuery;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Loading;

/// <summary>
/// Rows from a file, one JSON object a line, as BigQuery loads and exports them; a name that ends in <c>.gz</c> is
/// unpacked. All or nothing: the first line that does not fit is named with its column, and nothing is loaded.
/// </summary>
public static class RowFile
{
    /// <returns>How many rows were loaded.</returns>
    /// <exception cref="RowFileException">The file, a line or a value cannot be read.</exception>
    public static async Task<int> LoadAsync(LocalWarehouse warehouse, string table, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new RowFileException($"There is no file {file} to load into {table}.");
        }

        var target = warehouse.Tables.Get(table);
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        using var reader = Open(file);
        for (var line = 1; await reader.ReadLineAsync(cancellationToken) is { } text; line++)
        {
            if (text.Length > 0)
            {
                rows.Add(Read(target, text, $"{file}, line {line}"));
            }
        }

        warehouse.Load(table, rows);
        return rows.Count;
    }

    private static StreamReader Open(string file) => new(
        file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file));

    private static IReadOnlyDictionary<string, object?> Read(LocalTable table, string text, string place)
    {
        var row = IncomingRow.Read(table, new RequestObject(new JsonObject { ["json"] = Parse(text, place) }), ignoreUnknown: false);
        return row.Complaint is { } complaint
            ? throw new RowFileException($"{place}, column {row.Column}: {complaint.TrimEnd('.')}.")
            : row.Values;
    }

    private static JsonObject Parse(string text, string place)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new RowFileException($"{place} is no JSON object.");
        }
        catch (JsonException exception)
        {
            throw new RowFileException($"{place} is no JSON: {exception.Message}", exception);
        }
    }
}
