using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>datasets and tables (get, list), tabledata (list, insertAll).</summary>
internal sealed class TableEndpoints(LocalWarehouse warehouse)
{
    private readonly StreamingInsert streaming = new(warehouse);

    public void Map(RouteGroupBuilder project)
    {
        project.MapGet("/datasets", ListDatasets);
        project.MapGet("/datasets/{dataset}", GetDataset);
        project.MapGet("/datasets/{dataset}/tables", ListTables);
        var table = project.MapGroup("/datasets/{dataset}/tables/{table}");
        table.MapGet("/", (string project, string dataset, string table) =>
            Results.Json(TableJson.Of(project, warehouse.Tables.Get($"{dataset}.{table}"), warehouse.Tables.Now)));
        table.MapGet("/data", ListRows);
        table.MapPost("/insertAll", InsertAllAsync);
    }

    private async Task<IResult> InsertAllAsync(string dataset, string table, HttpRequest request)
    {
        await warehouse.Admission.AskAsync(OperationKind.StreamingInsert, [$"{dataset}.{table}"], request.HttpContext.RequestAborted);
        return Results.Json(streaming.Insert($"{dataset}.{table}", await RequestBody.ReadAsync(request)));
    }

    private IResult ListDatasets(string project)
    {
        var names = warehouse.Tables.All.Select(table => table.Schema.Dataset).Distinct(StringComparer.Ordinal);
        var datasets = names.Select(name => Dataset(project, name));
        return Results.Json(new JsonObject { ["kind"] = "bigquery#datasetList", ["datasets"] = new JsonArray([.. datasets]) });
    }

    private IResult GetDataset(string project, string dataset)
    {
        _ = InDataset(project, dataset);
        return Results.Json(Dataset(project, dataset));
    }

    private IResult ListTables(string project, string dataset)
    {
        var tables = InDataset(project, dataset);
        return Results.Json(new JsonObject
        {
            ["kind"] = "bigquery#tableList",
            ["tables"] = new JsonArray([.. tables.Select(table => TableJson.Listed(project, table))]),
            ["totalItems"] = tables.Length,
        });
    }

    private IResult ListRows(string dataset, string table, HttpRequest request)
    {
        var (found, page) = (warehouse.Tables.Get($"{dataset}.{table}"), PageRequest.Read(request.Query));
        var cells = new CellJson(page.Int64Timestamps);
        var rows = found.Rows.Skip(page.Start).Take(page.Size ?? int.MaxValue).Select(row => cells.Row(found.Columns, row));
        var json = new JsonObject { ["totalRows"] = JobJson.Number(found.RowCount), ["rows"] = new JsonArray([.. rows]) };
        if (page.Next((int)found.RowCount) is { } token)
        {
            json["pageToken"] = token;
        }

        return Results.Json(json);
    }

    private LocalTable[] InDataset(string project, string dataset)
    {
        LocalTable[] tables = [.. warehouse.Tables.All.Where(table => table.Schema.Dataset == dataset)];
        return tables.Length > 0 ? tables : throw new WarehouseException("notFound", $"Not found: Dataset {project}:{dataset}");
    }

    private static JsonObject Dataset(string project, string name) => new()
    {
        ["kind"] = "bigquery#dataset",
        ["id"] = $"{project}:{name}",
        ["datasetReference"] = new JsonObject { ["projectId"] = project, ["datasetId"] = name },
        ["location"] = "US",
    };
}
