using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>BigQuery's REST API over a local warehouse, for any client that lets its base address be set.</summary>
public static class BigQueryEndpoints
{
    public const string BasePath = "/bigquery/v2/";

    public static IEndpointRouteBuilder MapBigQuery(this IEndpointRouteBuilder endpoints, LocalWarehouse warehouse)
    {
        var jobs = new JobList(warehouse);
        var project = endpoints.MapGroup($"{BasePath}projects/{{project}}")
            .AddEndpointFilter(Answers.WriteAsync).AddEndpointFilter(ResourceIds.CheckAsync);
        new JobEndpoints(jobs).Map(project);
        var datasets = new DatasetList(warehouse);
        new DatasetEndpoints(warehouse, datasets).Map(project);
        new TableEndpoints(warehouse, datasets).Map(project);
        new TableDataEndpoints(warehouse).Map(project);
        endpoints.Map($"{BasePath}{{**rest}}", Unknown);
        endpoints.Map($"/upload{BasePath}{{**rest}}", () =>
            Answers.Refused(new WarehouseException("notImplemented", "Uploads of load jobs are not taken here.")));
        endpoints.MapGet("/bigquery", () => Results.Content(BigQueryPage.Of(jobs, warehouse), "text/html", Encoding.UTF8));
        return endpoints;
    }

    // A wrong method on a known path ends here too, as it does at Google's.
    private static IResult Unknown(HttpRequest request) =>
        Answers.Refused(new WarehouseException("notFound", $"Not found: no method answers {request.Method} {request.Path}"));
}
