using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>tabledata: list and insertAll.</summary>
internal sealed class TableDataEndpoints(LocalWarehouse warehouse)
{
    private readonly StreamingInsert streaming = new(warehouse);

    public void Map(RouteGroupBuilder project)
    {
        var table = project.MapGroup("/datasets/{dataset}/tables/{table}");
        table.MapGet("/data", List);
        table.MapPost("/insertAll", InsertAsync);
    }

    private async Task<JsonObject> InsertAsync(string project, string dataset, string table, HttpRequest request)
    {
        await warehouse.Admission.AskAsync(OperationKind.StreamingInsert, [$"{dataset}.{table}"], request.HttpContext.RequestAborted);
        return streaming.Insert(warehouse.Named(project, dataset, table), InsertRequest.Read(await RequestBody.ReadAsync(request)));
    }

    private JsonObject List(string project, string dataset, string table, HttpRequest request)
    {
        var (found, fields) = (warehouse.Named(project, dataset, table), request.Fields());
        var (page, selected) = (PageRequest.Of(fields), SelectedFields.Of(found.Columns, fields.Text("selectedFields")));
        var json = new JsonObject { ["kind"] = "bigquery#tableDataList", ["etag"] = Etag.Of(found.Identity) };
        json["totalRows"] = JobJson.Number(found.RowCount);
        RowPage.Add(json, selected.Columns, found.Rows.Skip(page.Start).Select(selected.Of), found.RowCount, page);
        return json;
    }
}
