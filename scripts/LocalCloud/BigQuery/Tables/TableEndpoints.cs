using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>tables: list, get, insert, patch, delete.</summary>
internal sealed class TableEndpoints(LocalWarehouse warehouse, DatasetList datasets)
{
    private readonly TableNotes notes = new();

    public void Map(RouteGroupBuilder project)
    {
        var tables = project.MapGroup("/datasets/{dataset}/tables");
        tables.MapGet("/", List);
        tables.MapPost("/", InsertAsync);
        tables.MapGet("/{table}", (string project, string dataset, string table) =>
            Shown(project, warehouse.Named(project, dataset, table)));
        tables.MapPatch("/{table}", PatchAsync);
        tables.MapDelete("/{table}", Delete);
    }

    private JsonObject List(string project, string dataset, HttpRequest request)
    {
        var tables = datasets.TablesOf(project, dataset);
        var json = ResourceListing.Of(
            "bigquery#tableList", "tables", tables, table => TableJson.Listed(project, table, notes.Of(table)), request.Fields());
        json["totalItems"] = tables.Length;
        return json;
    }

    private async Task<JsonObject> InsertAsync(string project, string dataset, HttpRequest request)
    {
        _ = datasets.Get(project, dataset);
        var body = await RequestBody.ReadAsync(request);
        var (schema, written) = (TableRequest.Read(dataset, body), ResourceNotes.Read(body));
        if (!warehouse.Tables.TryCreate(schema))
        {
            throw new WarehouseException("duplicate", $"Already Exists: Table {project}:{schema.Name}");
        }

        notes.Write(schema, written);
        return Shown(project, warehouse.Tables.Get(schema.Name));
    }

    private async Task<JsonObject> PatchAsync(string project, string dataset, string table, HttpRequest request)
    {
        var found = warehouse.Named(project, dataset, table);
        notes.Write(found.Schema, notes.Of(found).Patched(TableRequest.OnlyNotes(await RequestBody.ReadAsync(request))));
        return Shown(project, found);
    }

    private JsonObject? Delete(string project, string dataset, string table)
    {
        warehouse.Tables.Drop(warehouse.Named(project, dataset, table).Name);
        return null;
    }

    private JsonObject Shown(string project, LocalTable table) => TableJson.Of(project, table, notes.Of(table), warehouse.Tables.Now);
}
