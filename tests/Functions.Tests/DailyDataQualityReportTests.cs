using System.Net;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class DailyDataQualityReportTests
{
    private readonly FunctionBench _bench = new(typeof(DailyDataQualityReport), Some.Eastern("2026-01-17 12:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("/?dry_run=true", 0)]
    [TestCase("/", 2)]
    public async Task A_problem_is_told_but_not_in_a_dry_run(string call, int told)
    {
        _bench.Warehouse.See(Some.Night(games: 8, bdl: 1, gamebook: 1));

        var (status, _) = await _bench.CallAsync(call);

        Assert.That(status, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable));
        Assert.That(_bench.Slack.Sent, Has.Count.EqualTo(told));
    }
}
