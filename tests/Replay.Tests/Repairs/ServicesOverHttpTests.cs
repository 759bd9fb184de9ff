using System.Net;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Replay.Tests.Repairs;

/// <summary>Our adapter against the simulated services, over a socket: neither was written for the other.</summary>
public sealed class ServicesOverHttpTests
{
    private static readonly DateOnly Yesterday = new(2026, 1, 19);

    [Test]
    public async Task Each_call_is_taken_on_and_starts_the_work_that_was_meant()
    {
        await using var bench = await ServiceBench.StartAsync();
        var services = bench.Services;
        ServiceAnswer[] answers =
        [
            await services.ScrapeAsync("bdl", Yesterday, default),
            await services.AnalyseAsync(Yesterday, ["PGS"], default),
            await services.PrecomputeAsync(Yesterday, ["PDC"], default),
            await services.PredictAsync(Yesterday.AddDays(1), default),
            await services.GradeAsync(Yesterday, default),
            await services.RefreshScheduleAsync(default),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(answer => answer.Kind), Is.All.EqualTo(ServiceAnswerKind.Accepted));
            Assert.That(
                bench.Line.World.Interventions.Select(work => (work.Target, work.GameDate)),
                Is.EqualTo([("bdl", Yesterday), ("player_game_summary", Yesterday), ("player_daily_cache", Yesterday), ("predictions", Yesterday.AddDays(1)), ("grading", Yesterday), ("schedule", Yesterday.AddDays(1))]));
        }
    }

    [Test]
    public async Task A_second_start_is_refused_as_busy_and_an_unknown_workflow_for_good()
    {
        await using var bench = await ServiceBench.StartAsync();
        var services = bench.Services;
        await services.PredictAsync(Yesterday.AddDays(1), default);

        Assert.That(
            ((await services.PredictAsync(Yesterday.AddDays(1), default)).Kind, (await services.ExecuteWorkflowAsync("teatime", default)).Kind),
            Is.EqualTo((ServiceAnswerKind.Busy, ServiceAnswerKind.Refused)));
    }

    [TestCase("{}")]
    [TestCase("no json")]
    [TestCase("""{"messages":[{"data":"no base64!"}]}""")]
    public async Task A_message_without_data_that_can_be_read_is_refused_by_the_bus(string body)
    {
        await using var bench = await ServiceBench.StartAsync();
        using var http = new HttpClient { BaseAddress = bench.Address };
        using var content = new StringContent(body);

        using var response = await http.PostAsync(new Uri("v1/projects/test/topics/nba-grading-trigger:publish", UriKind.Relative), content);

        Assert.That((response.StatusCode, bench.Line.Calls.Count), Is.EqualTo((HttpStatusCode.BadRequest, 0)));
    }
}
