using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class IncidentSweepTests
{
    private static readonly DateTimeOffset Noon = Some.Eastern("2026-01-17 12:00");

    private readonly FunctionBench _bench = new(typeof(IncidentSweep), Noon);

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task With_nothing_open_it_asks_nothing_and_tells_nothing()
    {
        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Warehouse.Asked, Is.Empty);
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [TestCase("/?dry_run=true", 0, "WouldSend")]
    [TestCase("/", 1, "Sent")]
    public async Task What_a_channel_refused_is_delivered_but_not_in_a_dry_run(string call, int told, string status)
    {
        await OpenWhileSlackIsDownAsync();

        var (code, report) = await _bench.CallAsync(call);

        Assert.That(code, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)report["notifications"]![0]!["status"], Is.EqualTo(status));
        Assert.That(_bench.Slack.Posts, Has.Count.EqualTo(told));
    }

    [Test]
    public async Task While_the_channel_is_down_it_answers_503()
    {
        await OpenWhileSlackIsDownAsync();
        _bench.Slack.Refusal = "still down";

        Assert.That((await _bench.CallAsync()).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task It_ends_what_stayed_healthy_between_two_runs_of_its_check()
    {
        await using var check = new FunctionBench(typeof(BoxScoreCompletenessAlert), Noon, _bench.Documents, _bench.Slack);
        check.Warehouse.See(Some.Night(games: 9, bdl: 7, gamebook: 9));
        await check.CallAsync("/?date=2026-01-15");
        check.Warehouse.Forget();
        check.Warehouse.See(Some.Night(games: 9, bdl: 9, gamebook: 9));
        await check.CallAsync("/?date=2026-01-15");

        _bench.Clock.Now = Noon.AddMinutes(30);
        await _bench.CallAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
        Assert.That(_bench.Slack.Words, Has.Some.StartsWith("Resolved after 30 minutes"));
    }

    [Test]
    public async Task A_history_that_cannot_be_appended_is_said_and_holds_up_no_message()
    {
        await OpenWhileSlackIsDownAsync();
        _bench.Warehouse.AppendFailure = new WarehouseException("quotaExceeded", "Too many writes.", isPermanent: false);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, _bench.Slack.Posts.Count), Is.EqualTo((HttpStatusCode.OK, 1)));
        Assert.That((string?)report["unrecorded"]![0], Does.Contain("kept").And.Contain("quotaExceeded"));
    }

    private async Task OpenWhileSlackIsDownAsync()
    {
        await using var check = new FunctionBench(typeof(BoxScoreCompletenessAlert), Noon, _bench.Documents, _bench.Slack);
        check.Warehouse.See(Some.Night(games: 9, bdl: 7, gamebook: 9));
        _bench.Slack.Refusal = "down";
        await check.CallAsync("/?date=2026-01-15");
        _bench.Slack.Refusal = null;
    }
}
