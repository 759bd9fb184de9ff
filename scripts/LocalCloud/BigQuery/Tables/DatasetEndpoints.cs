using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>datasets: list, get, insert, patch, delete.</summary>
internal sealed class DatasetEndpoints(LocalWarehouse warehouse, DatasetList datasets)
{
    public void Map(RouteGroupBuilder project)
    {
        project.MapGet("/datasets", List);
        project.MapPost("/datasets", InsertAsync);
        project.MapGet("/datasets/{dataset}", (string project, string dataset) => DatasetJson.Of(project, datasets.Get(project, dataset)));
        project.MapPatch("/datasets/{dataset}", PatchAsync);
        project.MapDelete("/datasets/{dataset}", Delete);
    }

    private JsonObject List(string project, HttpRequest request) =>
        ResourceListing.Of(
            "bigquery#datasetList", "datasets", [.. datasets.All], dataset => DatasetJson.Listed(project, dataset), request.Fields());

    private async Task<JsonObject> InsertAsync(string project, HttpRequest request)
    {
        var body = await RequestBody.ReadAsync(request);
        var name = body.Object("datasetReference")?.Text("datasetId")
            ?? throw new WarehouseException("required", "Required parameter is missing: datasetReference.datasetId");
        var location = body.Text("location") ?? QueryJob.DefaultLocation;
        var asked = new Dataset(ResourceIds.Check("dataset", name), warehouse.Tables.Now, location, ResourceNotes.Read(body));
        return DatasetJson.Of(project, datasets.Insert(project, asked));
    }

    private async Task<JsonObject> PatchAsync(string project, string dataset, HttpRequest request) =>
        DatasetJson.Of(project, datasets.Patch(project, dataset, await RequestBody.ReadAsync(request)));

    private JsonObject? Delete(string project, string dataset, HttpRequest request)
    {
        datasets.Delete(project, dataset, request.Fields().Flag("deleteContents") ?? false);
        return null;
    }
}
