using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class AnalyticsCompletenessAlertTests
{
    private readonly FunctionBench _bench = new(typeof(AnalyticsCompletenessAlert), Some.Eastern("2026-01-16 12:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("/?dry_run=true", 0)]
    [TestCase("/", 1)]
    public async Task A_game_that_analytics_lacks_is_told_but_not_in_a_dry_run(string call, int told)
    {
        See(analysed: 8);

        var (status, report) = await _bench.CallAsync(call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, (string?)report["outcome"], (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Failed", "Warning")));
            Assert.That(_bench.Slack.Posts.Select(post => post.Message.Fingerprint), Is.EqualTo(Enumerable.Repeat("phase3/player_game_summary/2026-01-15", told)));
            Assert.That(await _bench.Documents.ListAsync("incidents", CancellationToken.None), Has.Count.EqualTo(told));
        }
    }

    [Test]
    public async Task Its_message_names_the_game_its_sources_and_the_command()
    {
        See(analysed: 8);

        var (_, report) = await _bench.CallAsync("/?dry_run=true");

        Approved.That(JsonNode.Parse(report["notifications"]![0]!["preview"]!.ToJsonString())!);
    }

    [Test]
    public async Task A_complete_night_is_passed_in_silence_and_seven_dates_are_two_jobs()
    {
        See(analysed: 9);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(report["dates"]!.AsArray(), Has.Count.EqualTo(7));
        Assert.That(_bench.Warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings", "AnalysedGames"]));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G17_While_analytics_writes_a_hole_is_reported_and_not_sent()
    {
        See(analysed: 8, written: "2026-01-16 11:40");
        var (_, early) = await _bench.CallAsync();
        var toldEarly = _bench.Slack.Sent.Count;
        _bench.Clock.Now = Some.Eastern("2026-01-16 13:10");
        await _bench.CallAsync();

        Assert.That((string?)early["outcome"], Is.EqualTo("Failed"));
        Assert.That((toldEarly, _bench.Slack.Posts.Count), Is.EqualTo((0, 1)));
    }

    [TestCase("nba_raw.nbac_schedule", "The schedule")]
    [TestCase("nba_analytics.player_game_summary", "player_game_summary")]
    [TestCase("nba_raw.nbac_gamebook_player_stats", "NBA.com gamebook")]
    public async Task G12_What_cannot_be_asked_is_503_and_no_alarm(string table, string what)
    {
        See(analysed: 9);
        _bench.Warehouse.Fail(table);

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((string?)report["unknowns"]![0], Does.StartWith($"{what} could not be checked"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    private void See(int analysed, string written = "2026-01-16 06:40")
    {
        var night = Some.Night(9, bdl: 9, gamebook: 9);
        _bench.Warehouse.See(night).See(night.Where(row => row.Witness == SourceRegistry.BallDontLie.Name).Take(analysed).Select(row => row with
        {
            Witness = "player_game_summary",
            RowCount = 22,
            PlayerCount = 22,
            ActiveCount = 22,
            LastSeen = Some.Eastern(written),
        }));
    }
}
