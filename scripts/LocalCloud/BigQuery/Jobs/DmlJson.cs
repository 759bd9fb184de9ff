using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>What a DML statement did, as a query's answer and a job's statistics both give it.</summary>
internal static class DmlJson
{
    public static void AddTo(JsonObject json, QueryResult? result)
    {
        if (result?.Modified is not { } modified)
        {
            return;
        }

        var counts = new JsonObject();
        Add(counts, "insertedRowCount", modified.Inserted);
        Add(counts, "updatedRowCount", modified.Updated);
        Add(counts, "deletedRowCount", modified.Deleted);
        json["numDmlAffectedRows"] = JobJson.Number(modified.Affected);
        json["dmlStats"] = counts;
    }

    private static void Add(JsonObject counts, string name, long? count)
    {
        if (count is { } rows)
        {
            counts[name] = JobJson.Number(rows);
        }
    }
}
