using System.Net;
using Microsoft.Extensions.Options;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Control;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Google.Tests.Warehouse;

public sealed class BigQueryJobsTests
{
    private static readonly DateTimeOffset From = new(2026, 1, 16, 5, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Every_page_of_the_day_is_read_and_what_has_no_label_of_ours_is_left_out()
    {
        using var http = new ScriptedHttp(
            ScriptedHttp.Says(HttpStatusCode.OK, """{"jobs":[{"configuration":{"labels":{"function":"grading-coverage-alert","query":"gradedgames"}},"statistics":{"query":{"totalBytesBilled":"10485760","cacheHit":false}}}],"nextPageToken":"n+1"}"""),
            ScriptedHttp.Says(HttpStatusCode.OK, """{"jobs":[{"configuration":{"labels":{"function":"gate-sweep"}},"statistics":{"query":{"cacheHit":true}}},{"configuration":{},"statistics":{"query":{"totalBytesBilled":"99"}}}]}"""));

        var jobs = await Jobs(http).BetweenAsync(From, From.AddDays(1), default);

        Assert.That(((Evidence<IReadOnlyList<QueryJob>>.Known)jobs).Value, Is.EqualTo([new QueryJob("grading-coverage-alert", "gradedgames", 10_485_760, false), new("gate-sweep", "", 0, true)]));
        Assert.That(http.Received[0].Address.PathAndQuery, Does.StartWith("/bigquery/v2/projects/p/jobs?allUsers=true&projection=full&maxResults=50&minCreationTime=1768539600000&maxCreationTime=1768625999999&fields="));
        Assert.That(http.Received[1].Address.PathAndQuery, Does.EndWith("&pageToken=n%2B1"));
    }

    [Test]
    public async Task Who_may_not_list_them_does_not_know_and_does_not_say_that_they_cost_nothing()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.Forbidden, """{"error":{"status":"PERMISSION_DENIED"}}"""));

        var jobs = await Jobs(http).BetweenAsync(From, From.AddDays(1), default);

        Assert.That(((Evidence<IReadOnlyList<QueryJob>>.Unknown)jobs).Why.Reason, Does.Contain("403 PERMISSION_DENIED").And.Not.Contain("127.0.0.1"));
    }

    private static BigQueryJobs Jobs(ScriptedHttp http)
    {
        var clock = new ResilienceClock(new HurriedTime(new ResilienceOptions().AttemptTimeout));
        var api = new GoogleApi(http, new ServiceTokens(), new Pipelines(Options.Create(new ResilienceOptions()), clock));
        return new(api, Options.Create(new WarehouseOptions { ProjectId = "p", BaseUri = new("http://127.0.0.1:1/bigquery/v2/") }));
    }
}
