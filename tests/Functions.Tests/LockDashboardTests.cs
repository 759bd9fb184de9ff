using System.Net;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class LockDashboardTests
{
    private const string Left = "workflow_controller_locks/workflow_controller_2026-01-16-18";

    private readonly FunctionBench _bench = new(typeof(LockDashboard), Some.Eastern("2026-01-17 12:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_lock_that_was_left_behind_is_shown_with_the_command_that_releases_it()
    {
        await _bench.Documents.CreateAsync(Left, SomeLocks.Expired, CancellationToken.None);

        var page = await ShownPage.OfAsync(_bench);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Body, Does.Contain($"scripts/ops operate release-lock {Left} --holder nba-scrapers-00042-abc --operation op-1 --reason"));
        Assert.That(await _bench.Documents.GetAsync(Left, CancellationToken.None), Is.Not.Null);
        Assert.That(_bench.Warehouse.Asked, Is.Empty);
    }

    [Test]
    public async Task Its_headers_let_it_load_nothing_and_nobody_keep_it()
    {
        var page = await ShownPage.OfAsync(_bench);

        Assert.That(page.Header("Content-Security-Policy"), Does.StartWith("default-src 'none'; style-src 'sha256-").And.Not.Contains("unsafe"));
        Assert.That((page.Header("Cache-Control"), page.Header("Content-Type")), Is.EqualTo(("no-store", "text/html; charset=utf-8")));
    }

    [Test]
    public async Task The_same_facts_are_JSON()
    {
        await _bench.Documents.CreateAsync(Left, SomeLocks.Expired, CancellationToken.None);

        var (status, facts) = await _bench.CallAsync("/?format=json", HttpMethod.Get);

        var row = facts["shelves"]!.AsArray().Single(shelf => (string?)shelf!["collection"] == "workflow_controller_locks")!["locks"]!["value"]![0]!;
        Assert.That((status, (string?)row["state"], (string?)row["lock"]!["holder"]), Is.EqualTo((HttpStatusCode.OK, "Expired", "nba-scrapers-00042-abc")));
    }

    [TestCase("/?as_of=2026-01-16T18:00:00Z", "no past")]
    [TestCase("/?format=xml", "'format' is html or json")]
    [TestCase("/?lock=x", "There is no parameter 'lock'")]
    public async Task What_cannot_be_understood_is_400_and_a_sentence(string call, string words)
    {
        var (status, problem) = await _bench.CallAsync(call, HttpMethod.Get);

        Assert.That((status, (string?)problem["detail"]), Is.EqualTo((HttpStatusCode.BadRequest, (string?)problem["detail"])));
        Assert.That((string?)problem["detail"], Does.Contain(words));
    }
}
