using System.Text.Json.Nodes;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>The answer of jobs.query and of getQueryResults. A failed job is an error instead.</summary>
internal static class ResultJson
{
    public static JsonObject Of(QueryJob job, PageRequest page)
    {
        var result = job.Result ?? throw new WarehouseException(job.Failure!.Reason, job.Failure.Message);
        var cells = new CellJson(page.Int64Timestamps);
        var rows = result.Rows.Skip(page.Start).Take(page.Size ?? int.MaxValue);
        var json = new JsonObject
        {
            ["kind"] = "bigquery#queryResponse",
            ["schema"] = SchemaJson.Of(result.Columns),
            ["jobReference"] = JobJson.Reference(job),
            ["totalRows"] = JobJson.Number(result.Rows.Count),
            ["rows"] = new JsonArray([.. rows.Select(row => cells.Row(result.Columns, row))]),
            ["totalBytesProcessed"] = JobJson.Number(result.Statistics.BytesProcessed),
            ["totalBytesBilled"] = JobJson.Number(result.Statistics.BytesBilled),
            ["cacheHit"] = result.Statistics.CacheHit,
            ["jobComplete"] = true,
        };
        DmlJson.AddTo(json, result);
        if (page.Next(result.Rows.Count) is { } token)
        {
            json["pageToken"] = token;
        }

        return json;
    }
}
