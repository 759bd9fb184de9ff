using System.Net;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class HealthDashboardTests
{
    private readonly FunctionBench _bench = new(typeof(HealthDashboard), Some.Eastern("2026-01-16 16:00")) { ControlPlane = new FakeControlPlane() };

    [SetUp]
    public void Prepare()
    {
        _bench.Warehouse.Answer("SeasonSpans", new SeasonSpan("25", new DateOnly(2025, 10, 21), new DateOnly(2026, 6, 20)));
        _bench.Warehouse.Answer("SmokeFacts", SomeSmoke.Night());
        foreach (var query in new[] { "DetectionTimes", "RepairTimes", "PostsPerDay", "TrendDays", "RunSpans", "WorkflowDecisions" })
        {
            _bench.Warehouse.Answer(query);
        }
    }

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Without_dates_it_is_the_season_that_is_played_in_one_query()
    {
        var page = await ShownPage.OfAsync(_bench);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Body, Does.Contain("January 2026").And.Contain("?date=2026-01-15").And.Contain("Season 2025-26"));
        Assert.That(_bench.Warehouse.Asked.Count(query => query.Name == "SmokeFacts"), Is.EqualTo(1));
    }

    [Test]
    public async Task G12_Where_the_lights_cannot_be_lit_the_page_is_503_and_says_so()
    {
        _bench.Warehouse.Fail("SmokeFacts");

        var page = await ShownPage.OfAsync(_bench, "/?from=2026-01-10&to=2026-01-16");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.Body, Does.Contain("? Unknown:").And.Contain("SmokeFacts failed").And.Not.Contain("<td class=p>"));
    }

    [Test]
    public async Task G12_A_part_that_cannot_be_asked_leaves_the_others_known()
    {
        _bench.Warehouse.Fail("RunSpans");

        var page = await ShownPage.OfAsync(_bench);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Body, Does.Contain("RunSpans failed").And.Contain("<td class=p>"));
    }

    [Test]
    public async Task The_same_facts_are_JSON_with_their_cost()
    {
        var (status, facts) = await _bench.CallAsync("/?format=json", HttpMethod.Get);

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)facts["season"]!["value"]!["dates"]!.AsArray().Single(date => (string?)date!["date"] == "2026-01-15")!["light"], Is.EqualTo("PASS"));
        Assert.That(facts["cost"], Is.Not.Null);
    }

    [TestCase("/?season=2025", "'season' is two years such as 2025-26")]
    [TestCase("/?season=2019-20", "the schedule holds no season 2019-20 that has begun, but 2025-26")]
    [TestCase("/?season=2025-26&days=3", "Give either 'season' or dates")]
    [TestCase("/?from=2020-01-01&to=2026-01-15", "at most 2000")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence(string call, string words)
    {
        var (status, problem) = await _bench.CallAsync(call, HttpMethod.Get);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)problem["detail"], Does.Contain(words));
    }
}
