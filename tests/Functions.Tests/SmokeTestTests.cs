using System.Net;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class SmokeTestTests
{
    private readonly FunctionBench _bench = new(typeof(SmokeTest), Some.Eastern("2026-01-17 12:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Any_number_of_dates_is_one_query_and_each_has_a_light_a_phase()
    {
        _bench.Warehouse.Answer("SmokeFacts", SomeSmoke.Night());

        var (status, report) = await _bench.CallAsync("/?from=2023-04-22&to=2026-01-15");

        Assert.That((status, report["dates"]!.AsArray().Count, _bench.Warehouse.Asked.Count), Is.EqualTo((HttpStatusCode.OK, 1000, 1)));
        Assert.That((string?)report["dates"]![999]!["lights"]!["phase2"], Is.EqualTo("PASS"));
        Assert.That((string?)report["dates"]![998]!["light"], Is.EqualTo("NO_GAMES"));
    }

    [Test]
    public async Task What_fails_is_said_with_its_reason_and_the_caller_is_told_200()
    {
        _bench.Warehouse.Answer("SmokeFacts", SomeSmoke.Night().With("player_daily_cache"));

        var (status, report) = await _bench.CallAsync("/?date=2026-01-15");

        Assert.That((status, (string?)report["light"]), Is.EqualTo((HttpStatusCode.OK, "FAIL")));
        Assert.That((string?)report["dates"]![0]!["phases"]![2]!["why"], Is.EqualTo("4 of 5 processors, without PDC"));
    }

    [Test]
    public async Task Without_dates_it_is_yesterday()
    {
        _bench.Warehouse.Answer("SmokeFacts", []);

        var (_, report) = await _bench.CallAsync();

        Assert.That((string?)report["dates"]![0]!["date"], Is.EqualTo("2026-01-16"));
    }

    [Test]
    public async Task G12_A_query_that_fails_is_503_and_unknown_lights()
    {
        _bench.Warehouse.Fail("SmokeFacts");

        var (status, report) = await _bench.CallAsync("/?date=2026-01-15");

        Assert.That((status, (string?)report["dates"]![0]!["light"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "UNKNOWN")));
        Assert.That((string?)report["unknowns"]![0], Does.Contain("schedule could not be checked"));
    }

    [TestCase("/?from=2020-01-01&to=2026-01-15", "at most 2000")]
    [TestCase("/?date=yesterday", "'date' is a game date such as 2026-01-16")]
    [TestCase("/?dates=2026-01-15", "There is no parameter 'dates'")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence(string call, string words)
    {
        var (status, problem) = await _bench.CallAsync(call);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
    }
}
