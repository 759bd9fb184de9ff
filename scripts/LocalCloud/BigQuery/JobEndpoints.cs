using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>jobs.insert, get, cancel, list; jobs.query and getQueryResults.</summary>
internal sealed class JobEndpoints(JobList jobs)
{
    public void Map(RouteGroupBuilder project)
    {
        project.MapPost("/jobs", InsertAsync);
        project.MapGet("/jobs", List);
        project.MapGet("/jobs/{id}", (string project, string id) => Results.Json(JobJson.Of(jobs.Get(project, id))));
        project.MapPost("/jobs/{id}/cancel", (string project, string id) => Results.Json(new JsonObject { ["job"] = JobJson.Of(jobs.Get(project, id)) }));
        project.MapPost("/queries", QueryAsync);
        project.MapGet("/queries/{id}", (string project, string id, HttpRequest request) =>
            Results.Json(ResultJson.Of(jobs.Get(project, id), PageRequest.Read(request.Query))));
    }

    private async Task<IResult> InsertAsync(string project, HttpRequest request)
    {
        var body = await RequestBody.ReadAsync(request);
        var configuration = body["configuration"];
        var query = configuration?["query"]?.DeepClone() ?? throw new WarehouseException("notImplemented", "Only query jobs are run here.");
        query["dryRun"] = configuration?["dryRun"]?.DeepClone();
        var id = (string?)body["jobReference"]?["jobId"] ?? NewId();
        var job = await jobs.RunAsync(project, id, QueryConfiguration.Read(query), configuration?["labels"], request.HttpContext.RequestAborted);
        return Results.Json(JobJson.Of(job));
    }

    private async Task<IResult> QueryAsync(string project, HttpRequest request)
    {
        var body = await RequestBody.ReadAsync(request);
        var job = await jobs.RunAsync(project, NewId(), QueryConfiguration.Read(body), body["labels"], request.HttpContext.RequestAborted);
        return Results.Json(ResultJson.Of(job, PageRequest.Read(body)));
    }

    private IResult List(string project)
    {
        var listed = jobs.NewestFirst.Where(job => job.Project == project).Select(JobJson.Of);
        return Results.Json(new JsonObject { ["kind"] = "bigquery#jobList", ["jobs"] = new JsonArray([.. listed]) });
    }

    private static string NewId() => $"job_{Guid.NewGuid():N}";
}
