using System.Net;
using NbaPipeline.Monitoring.Google.Recovery;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Google.Tests.Recovery;

public sealed class PipelineServicesTests
{
    private static readonly DateOnly Yesterday = new(2026, 1, 19);
    private readonly ScriptedHttp _http = new(ScriptedHttp.Says(HttpStatusCode.OK, """{"status":"success","data_summary":{"rowCount":315}}"""));

    [OneTimeTearDown]
    public void Close() => _http.Dispose();

    [Test]
    public async Task Every_call_goes_to_its_own_service_with_dates_written_out()
    {
        var services = new ServiceStage(_http).Services;

        await services.ScrapeAsync("bdl", Yesterday, default);
        await services.ScrapeAsync("nbac_gamebook", Yesterday.AddDays(-1), default);
        await services.AnalyseAsync(Yesterday, ["PGS", "TDGS"], default);
        await services.PrecomputeAsync(Yesterday, ["PDC", "MLFS"], default);
        await services.PredictAsync(Yesterday.AddDays(1), default);
        await services.RefreshScheduleAsync(default);
        await services.EvaluateAsync(default);
        await services.ExecuteWorkflowAsync("post_game_window_3", default);

        Assert.That(_http.Received.Select(call => $"{call.Address.AbsolutePath} {call.Body}"), Is.EqualTo(
        [
            """/scrapers/scrape {"scraper":"bdl_box_scores","date":"2026-01-19"}""",
            """/scrapers/catchup {"scraper_name":"nbac_gamebook_pdf","lookback_days":2}""",
            """/analytics/process-date-range {"start_date":"2026-01-19","end_date":"2026-01-19","processors":["PlayerGameSummaryProcessor","TeamDefenseGameSummaryProcessor"]}""",
            """/precompute/process-date {"analysis_date":"2026-01-19","processors":["PlayerDailyCacheProcessor","MLFeatureStoreProcessor"]}""",
            """/coordinator/start {"game_date":"2026-01-20","force":true}""",
            """/scrapers/scrape {"scraper":"nbac_schedule_api"}""",
            """/scrapers/evaluate {}""",
            """/scrapers/execute-workflow {"workflow_name":"post_game_window_3"}""",
        ]));
        Assert.That(_http.Bearers, Is.All.StartWith("Bearer ").And.All.Length.GreaterThan(57));
    }

    [TestCase(HttpStatusCode.OK, """{"status":"success","data_summary":{"rowCount":315}}""", ServiceAnswerKind.Accepted, 1)]
    [TestCase(HttpStatusCode.OK, """{"status":"success","data_summary":{"rowCount":0}}""", ServiceAnswerKind.NoData, 1)]
    [TestCase(HttpStatusCode.OK, """{"status":"completed","results":[{"status":"error"}]}""", ServiceAnswerKind.Accepted, 1)]
    [TestCase(HttpStatusCode.Accepted, """{"status":"started"}""", ServiceAnswerKind.Accepted, 1)]
    [TestCase(HttpStatusCode.Conflict, """{"status":"already_running"}""", ServiceAnswerKind.Busy, 1)]
    [TestCase(HttpStatusCode.NotFound, "<!doctype html>", ServiceAnswerKind.Refused, 1)]
    [TestCase(HttpStatusCode.Unauthorized, """{"error":"Unauthorized"}""", ServiceAnswerKind.Refused, 1)]
    [TestCase(HttpStatusCode.ServiceUnavailable, """{"error":"DATA_INCOMPLETE"}""", ServiceAnswerKind.NotReady, 1)]
    [TestCase(HttpStatusCode.ServiceUnavailable, "upstream connect error", ServiceAnswerKind.Unavailable, 3)]
    [TestCase(HttpStatusCode.InternalServerError, """{"status":"error"}""", ServiceAnswerKind.Unavailable, 3)]
    [TestCase(HttpStatusCode.TooManyRequests, "", ServiceAnswerKind.Unavailable, 3)]
    public async Task An_answer_is_sorted_by_what_it_obliges_us_to_do_and_only_a_passing_failure_is_asked_again(
        HttpStatusCode status, string body, ServiceAnswerKind kind, int calls)
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(status, body));

        var answer = await new ServiceStage(http).Services.ScrapeAsync("bdl", Yesterday, default);

        Assert.That((answer.Kind, answer.Status, answer.Words, http.Received.Count), Is.EqualTo((kind, (int?)status, body, calls)));
    }

    [Test]
    public async Task A_call_that_works_the_second_time_is_an_answer_like_any_other()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.BadGateway, ""), ScriptedHttp.Says(HttpStatusCode.OK, """{"status":"success"}"""));

        var answer = await new ServiceStage(http).Services.EvaluateAsync(default);

        Assert.That((answer.Kind, answer.Facts["status"], http.Received.Count), Is.EqualTo((ServiceAnswerKind.Accepted, "success", 2)));
    }

    [TestCase(HttpRequestError.ConnectionError, ServiceAnswerKind.Unavailable, 3)]
    [TestCase(HttpRequestError.ResponseEnded, ServiceAnswerKind.Unanswered, 1)]
    public async Task What_may_have_arrived_is_not_asked_again(HttpRequestError error, ServiceAnswerKind kind, int calls)
    {
        using var http = new ScriptedHttp(ScriptedHttp.Fails(error));

        var answer = await new ServiceStage(http).Services.AnalyseAsync(Yesterday, [], default);

        Assert.That((answer.Kind, answer.Status, http.Received.Count), Is.EqualTo((kind, (int?)null, calls)));
    }

    [Test]
    public async Task A_service_without_an_address_is_not_asked()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.OK, "{}"));

        var answer = await new ServiceStage(http) { Addresses = new PipelineServiceOptions() }.Services.PredictAsync(Yesterday, default);

        Assert.That((answer.Kind, answer.Words, http.Received.Count), Is.EqualTo((ServiceAnswerKind.Refused, "Services:Coordinator is not set, so nobody can be asked to start.", 0)));
    }

    [Test]
    public void A_processor_that_nobody_knows_is_not_sent() =>
        Assert.That(() => new ServiceStage(_http).Services.PrecomputeAsync(Yesterday, ["PGS"], default), Throws.ArgumentException);

    [Test]
    public async Task Grading_is_asked_for_by_a_message()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.OK, """{"messageIds":["77"]}"""));

        var answer = await new ServiceStage(http).Services.GradeAsync(Yesterday, default);

        var message = System.Text.Json.Nodes.JsonNode.Parse(http.Received.Single().Body)!["messages"]![0]!;
        var data = System.Text.Json.Nodes.JsonNode.Parse(Convert.FromBase64String((string)message["data"]!))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(http.Received.Single().Address.AbsolutePath, Is.EqualTo("/v1/projects/test/topics/nba-grading-trigger:publish"));
            Assert.That(((string?)data["target_date"], (bool?)data["run_aggregation"], (string?)data["trigger_source"]), Is.EqualTo(("2026-01-19", true, "recovery")));
            Assert.That((answer.Kind, answer.Words), Is.EqualTo((ServiceAnswerKind.Accepted, "message 77 on nba-grading-trigger")));
        }
    }

    [Test]
    public async Task A_bus_that_does_not_confirm_has_no_message()
    {
        using var http = new ScriptedHttp(ScriptedHttp.Says(HttpStatusCode.OK, "{}"));

        Assert.That((await new ServiceStage(http).Services.GradeAsync(Yesterday, default)).Kind, Is.EqualTo(ServiceAnswerKind.Unavailable));
    }
}
