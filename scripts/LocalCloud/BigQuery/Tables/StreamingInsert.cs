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
    private readonly Queue<(DateTimeOffset At, string Key)> oldestFirst = new();

    public JsonObject Insert(LocalTable table, InsertRequest request)
    {
        IncomingRow[] rows = [.. request.Rows.Select(row => IncomingRow.Read(table, row, request.IgnoreUnknownValues))];
        var accepted = request.SkipInvalidRows || Array.TrueForAll(rows, row => row.Complaint is null)
            ? rows.Where(row => row.Complaint is null)
            : [];
        IReadOnlyDictionary<string, object?>[] isNew = [.. accepted.Where(row => IsNew(table.Name, row)).Select(row => row.Values)];
        if (isNew.Length > 0)
        {
            warehouse.Tables.Load(table.Name, isNew, streamed: true);
        }

        return Answer(rows, request.SkipInvalidRows);
    }

    private bool IsNew(string table, IncomingRow row)
    {
        if (string.IsNullOrEmpty(row.InsertId))
        {
            return true;
        }

        lock (gate)
        {
            var (key, now) = ($"{table}\n{row.InsertId}", warehouse.Tables.Now);
            ForgetUntil(now - Remembered);
            if (!insertIds.TryAdd(key, now))
            {
                return false;
            }

            oldestFirst.Enqueue((now, key));
            return true;
        }
    }

    private void ForgetUntil(DateTimeOffset time)
    {
        while (oldestFirst.TryPeek(out var oldest) && oldest.At < time)
        {
            insertIds.Remove(oldestFirst.Dequeue().Key);
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
            : new JsonObject
            {
                ["reason"] = "stopped", ["location"] = string.Empty, ["debugInfo"] = string.Empty, ["message"] = string.Empty,
            }),
    };
}
