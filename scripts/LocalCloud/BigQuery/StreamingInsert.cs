using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>
/// tabledata.insertAll. Answers 200 even when rows fail. One bad row stops the others unless invalid rows are skipped, and a row with an
/// insertId that came within the last minute is taken once.
/// </summary>
internal sealed class StreamingInsert(LocalWarehouse warehouse)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> insertIds = new(StringComparer.Ordinal);

    public JsonObject Insert(string table, JsonObject request)
    {
        var target = warehouse.Tables.Get(table);
        var ignoreUnknown = (bool?)request["ignoreUnknownValues"] ?? false;
        var rows = (request["rows"]?.AsArray() ?? []).Select(row => IncomingRow.Read(target, row!, ignoreUnknown)).ToArray();
        var skipInvalid = (bool?)request["skipInvalidRows"] ?? false;
        var accepted = skipInvalid || Array.TrueForAll(rows, row => row.Complaint is null) ? rows.Where(row => row.Complaint is null) : [];
        warehouse.Tables.Load(table, [.. accepted.Where(row => IsNew(table, row)).Select(row => row.Values)], streamed: true);
        return Answer(rows, skipInvalid);
    }

    private bool IsNew(string table, IncomingRow row)
    {
        if (row.InsertId is null)
        {
            return true;
        }

        lock (gate)
        {
            var (key, now) = ($"{table}\n{row.InsertId}", warehouse.Tables.Now);
            var isNew = !insertIds.TryGetValue(key, out var seen) || now - seen > Remembered;
            insertIds[key] = now;
            return isNew;
        }
    }

    private static JsonObject Answer(IncomingRow[] rows, bool skipInvalid)
    {
        var answer = new JsonObject { ["kind"] = "bigquery#tableDataInsertAllResponse" };
        if (Array.Exists(rows, row => row.Complaint is not null))
        {
            var failed = rows.Index().Where(row => row.Item.Complaint is not null || !skipInvalid);
            answer["insertErrors"] = new JsonArray([.. failed.Select(row => Error(row.Index, row.Item))]);
        }

        return answer;
    }

    private static JsonObject Error(int index, IncomingRow row) => new()
    {
        ["index"] = index,
        ["errors"] = new JsonArray(row.Complaint is { } complaint
            ? new JsonObject { ["reason"] = "invalid", ["location"] = row.Column, ["debugInfo"] = string.Empty, ["message"] = complaint }
            : new JsonObject { ["reason"] = "stopped", ["location"] = string.Empty, ["debugInfo"] = string.Empty, ["message"] = string.Empty }),
    };
}
