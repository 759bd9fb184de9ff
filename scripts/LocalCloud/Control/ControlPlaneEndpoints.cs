using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NbaPipeline.LocalCloud.Control;

/// <summary>
/// Cloud Scheduler, Run, Functions, Service Usage, Monitoring, and what is there of Pub/Sub, Secret Manager and BigQuery over REST, as far as our own client speaks them. Each has a root of its own
/// under <c>/control</c>, because in Google's cloud each has a host, and their paths are alike.
/// </summary>
public static class ControlPlaneEndpoints
{
    public const string Scheduler = "control/scheduler/";
    public const string Run = "control/run/";
    public const string Functions = "control/functions/";
    public const string Usage = "control/usage/";
    public const string Monitoring = "control/monitoring/";
    public const string PubSub = "control/pubsub/";
    public const string Secrets = "control/secrets/";
    public const string Tables = "control/tables/";

    private const string Project = "projects/{project}";
    private const string Place = Project + "/locations/{location}";

    public static IEndpointRouteBuilder MapControlPlane(this IEndpointRouteBuilder endpoints, IControlRecords records)
    {
        endpoints.MapGet($"{Scheduler}v1/{Project}/locations", (HttpRequest request) => ControlJson.Locations(request, records));
        endpoints.MapGet($"{Run}v1/{Project}/locations", (HttpRequest request) => ControlJson.Locations(request, records));
        endpoints.MapGet($"{Scheduler}v1/{Place}/jobs", (HttpRequest request, string location) => InRegion(records, location, () =>
            ControlPages.Of(request, "jobs", records.Jobs.Where(job => job.Region == location), job => ControlJson.Job(request, job))));
        endpoints.MapPost($"{Scheduler}v1/{Place}/jobs/{{job}}", (HttpRequest request, string location, string job) => Change(request, records, location, job));
        endpoints.MapGet($"{Run}v2/{Place}/services", (HttpRequest request, string location) => InRegion(records, location, () =>
            ControlPages.Of(request, "services", records.Services.Where(one => one.Region == location), one => ControlJson.Service(request, one))));
        endpoints.MapGet($"{Run}v2/{Place}/services/{{service}}/revisions", (HttpRequest request, string location, string service) =>
            ControlPages.Of(request, "revisions", records.Services.Where(one => one.Name == service && one.Region == location), one => ControlJson.Revision(request, one)));
        endpoints.MapGet($"{Functions}v2/{Project}/locations/-/functions", (HttpRequest request) => ControlJson.Functions(request, records));
        endpoints.MapGet($"{Usage}v1/{Project}/services", (HttpRequest request) =>
            ControlPages.Of(request, "services", records.Apis, api => ControlJson.Api(request, api)));
        endpoints.MapGet($"{Usage}v1beta1/{Project}/services/{{api}}/consumerQuotaMetrics", (HttpRequest request, string api) =>
            ControlPages.Of(request, "metrics", records.Apis.Where(one => one == api), ControlJson.Quota));
        endpoints.MapGet($"{Monitoring}v3/{Project}/timeSeries", (HttpRequest request) => MetricJson.Of(request, records));
        return endpoints.MapResources(records);
    }

    private static IEndpointRouteBuilder MapResources(this IEndpointRouteBuilder endpoints, IControlRecords records)
    {
        endpoints.MapGet($"{PubSub}v1/{Project}/topics", (HttpRequest request) =>
            ControlPages.Of(request, "topics", records.Topics, topic => ControlJson.Topic(request, topic)));
        endpoints.MapGet($"{PubSub}v1/{Project}/subscriptions", (HttpRequest request) =>
            ControlPages.Of(request, "subscriptions", records.Subscriptions, subscription => ControlJson.Subscription(request, subscription)));
        endpoints.MapGet($"{Secrets}v1/{Project}/secrets/{{secret}}/versions/latest", (string secret) =>
            records.Secrets.Contains(secret) ? Results.Json(new { state = "ENABLED" }) : ControlJson.Error(StatusCodes.Status404NotFound, "Secret not found."));
        endpoints.MapGet($"{Tables}bigquery/v2/{Project}/datasets/{{dataset}}/tables/{{table}}", (string dataset, string table) => records.Tables.Contains($"{dataset}.{table}")
            ? Results.Json(new { tableReference = new { datasetId = dataset, tableId = table } })
            : ControlJson.Error(StatusCodes.Status404NotFound, "Table not found."));
        return endpoints;
    }

    private static IResult InRegion(IControlRecords records, string region, Func<IResult> list) =>
        records.FaultIn(region) is { } status ? ControlJson.Error(status, "Injected.") : list();

    private static IResult Change(HttpRequest request, IControlRecords records, string region, string jobAndVerb)
    {
        var changed = jobAndVerb.Split(':') switch
        {
            [var job, "pause"] => records.SetPaused(region, job, isPaused: true),
            [var job, "resume"] => records.SetPaused(region, job, isPaused: false),
            _ => null,
        };
        return changed is null ? ControlJson.Error(StatusCodes.Status404NotFound, "Job not found.") : Results.Json(ControlJson.Job(request, changed));
    }
}
