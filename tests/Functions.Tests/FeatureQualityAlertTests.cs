using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class FeatureQualityAlertTests
{
    private readonly FunctionBench _bench = new(typeof(FeatureQualityAlert), Some.Eastern("2026-01-15 11:45"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("/?dry_run=true", 0)]
    [TestCase("/", 1)]
    public async Task Poor_features_are_told_but_not_in_a_dry_run(string call, int told)
    {
        See(mean: 57.2);

        var (status, report) = await _bench.CallAsync(call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, (string?)report["outcome"], (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Failed", "Critical")));
            Assert.That(_bench.Slack.Posts.Select(post => post.Message.Fingerprint), Is.EqualTo(Enumerable.Repeat("phase4/ml_feature_store.quality/2026-01-15", told)));
            Assert.That(await _bench.Documents.ListAsync("incidents", CancellationToken.None), Has.Count.EqualTo(told));
        }
    }

    [Test]
    public async Task Its_message_says_figures_trend_cause_and_command()
    {
        See(mean: 57.2);

        var (_, report) = await _bench.CallAsync("/?dry_run=true");

        Approved.That(JsonNode.Parse(report["notifications"]![0]!["preview"]!.ToJsonString())!);
    }

    [Test]
    public async Task Good_features_are_passed_in_silence_and_any_number_of_dates_is_two_jobs()
    {
        See(mean: 79);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
        Assert.That(_bench.Warehouse.Asked.Select(query => query.Name), Is.EqualTo(["GameSightings", "FeatureFacts"]));
        Assert.That(report["dates"]!.AsArray().Select(date => (string?)date!["date"]), Is.EqualTo(["2026-01-14", "2026-01-15"]));
    }

    [Test]
    public async Task G31_The_rule_that_rejects_everybody_is_named()
    {
        See(mean: 79, rule: "ZERO_TOLERANCE_DEFAULTS");

        await _bench.CallAsync();

        Assert.That(_bench.Slack.Posts.Single().Message.Title, Does.Contain("ZERO_TOLERANCE_DEFAULTS turned away 200 players"));
    }

    [Test]
    public async Task G6_Four_weeks_after_the_opening_features_are_judged_and_a_day_earlier_they_are_not()
    {
        See(mean: 50, opening: new(2025, 12, 18));
        var (_, judged) = await _bench.CallAsync("/?dry_run=true&date=2026-01-15");
        See(mean: 50, opening: new(2025, 12, 19));
        var (_, early) = await _bench.CallAsync("/?dry_run=true&date=2026-01-15");

        Assert.That(((string?)judged["outcome"], (string?)early["outcome"]), Is.EqualTo(("Failed", "NotDue")));
    }

    [TestCase("nba_raw.nbac_schedule", "The schedule")]
    [TestCase("nba_predictions.ml_feature_store_v2", "Feature scores")]
    [TestCase("nba_analytics.upcoming_team_game_context", "Rolling windows")]
    public async Task G12_What_cannot_be_asked_is_503_and_no_alarm(string table, string what)
    {
        See(mean: 79);
        _bench.Warehouse.Fail(table);
        foreach (var name in new[] { "FeatureScores", "TeamWindows", "RuleRejections", "PredictedPlayers", "SummarisedGames", "FirstNights" })
        {
            _bench.Warehouse.Answer(name);
        }

        var (status, report) = await _bench.CallAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((string?)report["unknowns"]![0], Does.StartWith($"{what} could not be checked"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    private void See(double mean, string? rule = null, DateOnly? opening = null)
    {
        _bench.Warehouse.Forget();
        _bench.Warehouse.See([.. Some.Night(9), .. Some.Night(6, date: Some.Date.AddDays(-3))]);
        _bench.Warehouse.Answer("FeatureFacts",
        [
            new FeatureFact(FeatureFact.Scores, Some.Date, null, mean, 200, mean < 65 ? 190 : 0, 0),
            new FeatureFact(FeatureFact.Scores, Some.Date.AddDays(-2), null, 79.1, 150, 0, 0),
            new FeatureFact(FeatureFact.Windows, Some.Date, null, 95, 18, 0, 0),
            new FeatureFact(FeatureFact.Summaries, Some.Date.AddDays(-3), null, null, 4, 0, 0),
            new FeatureFact(FeatureFact.Predictions, Some.Date, null, null, rule is null ? 100 : 0, 0, 0),
            new FeatureFact(FeatureFact.Opening, opening ?? new(2025, 10, 21), "25", null, 1230, 0, 0),
            .. rule is null ? [] : new[] { new FeatureFact(FeatureFact.Rejections, Some.Date, rule, null, 200, 0, 0) },
        ]);
    }
}
