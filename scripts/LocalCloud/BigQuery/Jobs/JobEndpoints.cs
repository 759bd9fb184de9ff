using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud.BigQuery;

/// <summary>jobs.insert, get, list, cancel, delete; jobs.query and getQueryResults.</summary>
internal sealed class JobEndpoints(JobList jobs)
{
    private static readonly TimeSpan InsertPatience = TimeSpan.FromSeconds(10);

    public void Map(RouteGroupBuilder project)
    {
        project.MapPost("/jobs", InsertAsync);
        project.MapGet("/jobs", (string project, HttpRequest request) => JobListing.Of(jobs.NewestFirst(project), request.Fields()));
        project.MapGet("/jobs/{id}", (string project, string id, HttpRequest request) =>
            JobJson.Of(jobs.Get(project, id, Location(request)).Now));
        project.MapPost("/jobs/{id}/cancel", CancelAsync);
        project.MapDelete("/jobs/{id}/delete", Delete);
        project.MapPost("/queries", QueryAsync);
        project.MapGet("/queries/{id}", ResultsAsync);
    }

    private async Task<JsonObject> InsertAsync(string project, HttpRequest request)
    {
        var asked = JobRequest.Read(project, await RequestBody.ReadAsync(request));
        var job = New(project, asked.Id, asked.Query, asked.Labels, request) with
        {
            Location = asked.Location ?? QueryJob.DefaultLocation,
            TimeLimit = asked.TimeLimit,
        };
        return JobJson.Of(await RunAsync(job, InsertPatience, request));
    }

    private async Task<JsonObject> QueryAsync(string project, HttpRequest request)
    {
        var asked = QueryRequest.Read(await RequestBody.ReadAsync(request));
        var job = New(project, null, asked.Query, asked.Labels, request) with
        {
            Location = asked.Location ?? QueryJob.DefaultLocation,
            TimeLimit = asked.TimeLimit,
            RequestId = asked.RequestId,
        };
        return ResultJson.OfQuery(await RunAsync(job, asked.Patience, request), asked);
    }

    private Task<QueryJob> RunAsync(QueryJob job, TimeSpan patience, HttpRequest request) => job.Query.Options.DryRun
        ? jobs.EstimateAsync(job, request.HttpContext.RequestAborted)
        : jobs.RunAsync(job, patience, request.HttpContext.RequestAborted);

    private async Task<JsonObject> ResultsAsync(string project, string id, HttpRequest request)
    {
        var fields = request.Fields();
        var page = PageRequest.Of(fields);
        var job = await jobs.Get(project, id, fields.Text("location"))
            .WaitAsync(QueryRequest.PatienceOf(fields), request.HttpContext.RequestAborted);
        return ResultJson.Of(job, page);
    }

    private async Task<JsonObject> CancelAsync(string project, string id, HttpRequest request)
    {
        var job = jobs.Get(project, id, Location(request));
        job.Cancel();
        var now = await job.WaitAsync(TimeSpan.FromSeconds(1), request.HttpContext.RequestAborted);
        return new JsonObject { ["kind"] = "bigquery#jobCancelResponse", ["job"] = JobJson.Of(now) };
    }

    private JsonObject? Delete(string project, string id, HttpRequest request)
    {
        jobs.Delete(project, id, Location(request));
        return null;
    }

    private QueryJob New(
        string project, string? id, QueryConfiguration query, IReadOnlyDictionary<string, string> labels, HttpRequest request) =>
        new(project, id ?? $"job_{Guid.NewGuid():N}", query, labels)
        {
            CreatedAt = jobs.Now,
            UserAgent = request.Headers.UserAgent.ToString(),
        };

    private static string? Location(HttpRequest request) => request.Fields().Text("location");
}
