using System.Net;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;

namespace NbaPipeline.Monitoring.Google.Tests.Control;

public sealed class ControlPlaneWireTests
{
    private const string Locations = """{"locations":[{"name":"projects/p/locations/us-west2","locationId":"us-west2"}]}""";

    [Test]
    public async Task Every_page_of_every_region_is_asked_for()
    {
        using var http = new ScriptedHttp(
            ScriptedHttp.Says(HttpStatusCode.OK, Locations),
            ScriptedHttp.Says(HttpStatusCode.OK, """{"jobs":[{"name":"projects/p/locations/us-west2/jobs/a","schedule":"0 * * * *","state":"ENABLED"}],"nextPageToken":"n+1"}"""),
            ScriptedHttp.Says(HttpStatusCode.OK, """{"jobs":[{"name":"projects/p/locations/us-west2/jobs/b","state":"PAUSED","lastAttemptTime":"2026-01-20T11:00:00Z","status":{"code":5}}]}"""));

        var jobs = await Plane(http).ListJobsAsync(default);

        Assert.That(jobs.Items.Select(job => (job.Name, job.State, job.LastCode, job.Zone)), Is.EqualTo([("a", JobState.Enabled, (int?)null, "UTC"), ("b", JobState.Paused, 5, "UTC")]));
        Assert.That(http.Received.Select(call => call.Address.PathAndQuery), Is.EqualTo(
        [
            "/scheduler/v1/projects/p/locations?pageSize=100",
            "/scheduler/v1/projects/p/locations/us-west2/jobs?pageSize=500",
            "/scheduler/v1/projects/p/locations/us-west2/jobs?pageSize=500&pageToken=n%2B1",
        ]));
        Assert.That(http.Bearers, Is.All.StartWith("Bearer "));
    }

    [TestCase(HttpStatusCode.ServiceUnavailable, """{"error":{"status":"UNAVAILABLE"}}""", 3)]
    [TestCase(HttpStatusCode.TooManyRequests, """{"error":{"status":"RESOURCE_EXHAUSTED"}}""", 3)]
    [TestCase(HttpStatusCode.Forbidden, """{"error":{"status":"PERMISSION_DENIED"}}""", 1)]
    [TestCase(HttpStatusCode.OK, "<html>", 1)]
    public async Task A_list_that_fails_is_unlisted_without_address_or_token_and_only_what_passes_is_asked_again(HttpStatusCode status, string body, int calls)
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(status, body));

        var jobs = await Plane(http).ListJobsAsync(default);

        Assert.That((jobs.Items.Count, jobs.Unlisted.Single().Region, http.Received.Count), Is.EqualTo((0, (string?)null, calls)));
        Assert.That(jobs.Unlisted.Single().Reason, Does.StartWith("v1/projects/p/locations: ").And.Not.Contains("127.0.0.1").And.Not.Contains("Bearer"));
    }

    [TestCase(HttpStatusCode.OK, """{"service":"nba-scrapers"}""", HealthKind.Healthy, "nba-scrapers", 1)]
    [TestCase(HttpStatusCode.OK, "well", HealthKind.Healthy, null, 1)]
    [TestCase(HttpStatusCode.NotFound, "", HealthKind.Missing, null, 1)]
    [TestCase(HttpStatusCode.Forbidden, "", HealthKind.NotAsked, null, 1)]
    [TestCase(HttpStatusCode.ServiceUnavailable, "", HealthKind.Unhealthy, null, 3)]
    public async Task A_target_answers_for_itself(HttpStatusCode status, string body, HealthKind kind, string? name, int calls)
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(status, body));

        var answer = await Plane(http).ProbeHealthAsync(new("http://127.0.0.1:1/functions/some-alert/"), default);

        Assert.That((answer.Kind, answer.Service, http.Received.Count), Is.EqualTo((kind, name, calls)));
        Assert.That(http.Received[0].Address.AbsolutePath, Is.EqualTo("/functions/some-alert/health"));
    }

    [Test]
    public async Task Who_cannot_be_reached_is_ill_and_not_gone()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Fails(HttpRequestError.ConnectionError));

        Assert.That((await Plane(http).ProbeHealthAsync(new("http://127.0.0.1:1/"), default)).Kind, Is.EqualTo(HealthKind.Unhealthy));
    }

    [Test]
    public async Task A_metric_is_asked_for_in_days_and_named_by_its_labels_and_each_day_by_its_middle()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.OK, """
            {"timeSeries":[{"metric":{"labels":{"quota_metric":"q"}},"resource":{"labels":{"service":"run.googleapis.com"}},"points":[
              {"interval":{"startTime":"2026-03-08T05:00:00Z","endTime":"2026-03-09T04:00:00Z"},"value":{"int64Value":"7"}},
              {"interval":{"startTime":"2026-03-07T05:00:00Z","endTime":"2026-03-08T04:00:00Z"},"value":{"doubleValue":0.5}}]}]}
            """));

        var days = await Plane(http).ReadMetricAsync(
            new("a/b", "ALIGN_SUM", "REDUCE_SUM", "resource.label.service", "metric.label.quota_metric"), new(2026, 3, 9, 4, 0, 0, TimeSpan.Zero), 14, default);

        Assert.That(days, Is.EqualTo([new MetricDay("run.googleapis.com/q", new(2026, 3, 8), 7), new MetricDay("run.googleapis.com/q", new(2026, 3, 7), 0.5)]));
        Assert.That(Uri.UnescapeDataString(http.Received.Single().Address.PathAndQuery), Is.EqualTo(
            "/monitoring/v3/projects/p/timeSeries?filter=metric.type=\"a/b\"&interval.startTime=2026-02-23T04:00:00Z&interval.endTime=2026-03-09T04:00:00Z"
            + "&aggregation.alignmentPeriod=86400s&aggregation.perSeriesAligner=ALIGN_SUM&aggregation.crossSeriesReducer=REDUCE_SUM"
            + "&aggregation.groupByFields=resource.label.service&aggregation.groupByFields=metric.label.quota_metric&pageSize=1000"));
    }

    [Test]
    public void A_pause_that_is_refused_throws_with_the_word_of_the_api()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.Forbidden, """{"error":{"status":"PERMISSION_DENIED"}}"""));

        Assert.That(
            async () => await Plane(http).PauseJobAsync("projects/p/locations/us-west2/jobs/a", default),
            Throws.TypeOf<ControlPlaneException>().With.Message.EqualTo("v1/projects/p/locations/us-west2/jobs/a:pause: answered 403 PERMISSION_DENIED"));
    }

    private static RestControlPlane Plane(ScriptedHttp http)
    {
        var pipelines = new Pipelines(Options.Create(new ResilienceOptions()), new ResilienceClock(new HurriedTime(new ResilienceOptions().AttemptTimeout)));
        var options = Options.Create(new ControlPlaneOptions { ProjectId = "p", Scheduler = new("http://127.0.0.1:1/scheduler/"), Run = new("http://127.0.0.1:1/run/"), Monitoring = new("http://127.0.0.1:1/monitoring/") });
        var (tokens, google) = (new ServiceTokens(), new GoogleApi(http, new ServiceTokens(), pipelines));
        var regions = new Regions(google);
        return new(
            new SchedulerApi(google, regions, options), new RunApi(google, regions, options), new FunctionsApi(google, options), new ServiceUsageApi(google, options),
            new MonitoringApi(google, options), new HealthProbe(http, tokens, pipelines));
    }
}
