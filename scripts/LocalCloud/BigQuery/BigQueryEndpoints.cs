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

    private const int JobsOnPage = 200;

    public static IEndpointRouteBuilder MapBigQuery(this IEndpointRouteBuilder endpoints, LocalWarehouse warehouse)
    {
        var jobs = new JobList(warehouse);
        var project = endpoints.MapGroup($"{BasePath}projects/{{project}}").AddEndpointFilter(RefusalsAsErrorsAsync);
        new JobEndpoints(jobs).Map(project);
        new TableEndpoints(warehouse).Map(project);
        endpoints.MapGet("/bigquery", () => Results.Content(JobsPage.Of(jobs.NewestFirst.Take(JobsOnPage)), "text/html", Encoding.UTF8));
        return endpoints;
    }

    private static async ValueTask<object?> RefusalsAsErrorsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (WarehouseException refusal)
        {
            return BigQueryError.Of(refusal);
        }
    }
}
