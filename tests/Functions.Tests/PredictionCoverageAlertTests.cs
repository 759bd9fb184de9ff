using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class PredictionCoverageAlertTests
{
    private readonly FunctionBench _bench = new(typeof(PredictionCoverageAlert), Some.Eastern("2026-01-15 12:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task No_predictions_at_noon_are_told_once_and_the_caller_is_told_200()
    {
        See();

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Critical")));
        Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(["Critical: Predictions: none for 2 games, 2026-01-15"]));
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        See([.. SomePredictions.Trailing(14), SomePredictions.Whole(players: 12) with { ContradictedCount = 3 }, SomePredictions.Whole("PHX@DET", players: 4)]);

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        See();

        await _bench.AssertThatADryRunShowsAndWritesNothingAsync();
    }

    [Test]
    public async Task G03_Before_they_are_due_it_is_silent()
    {
        See();
        _bench.Clock.Now = Some.Eastern("2026-01-15 10:20");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "NotDue")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G12_A_table_that_cannot_be_read_is_503_and_no_alarm()
    {
        See();
        _bench.Warehouse.Fail("PredictedGames", "invalidQuery");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task Which_systems_are_tracked_is_a_setting()
    {
        await using var bench = new FunctionBench(typeof(PredictionCoverageAlert), Some.Eastern("2026-01-15 12:00"))
        {
            Settings = [("Thresholds:Predictions:TrackedSystems", "ensemble_v1")],
        };
        See(bench, [.. SomePredictions.Trailing(14), SomePredictions.Whole(), SomePredictions.Whole("PHX@DET")]);

        var (_, report) = await bench.CallAsync();

        Assert.That((string?)report["outcome"], Is.EqualTo("Passed"));
    }

    private void See(params PredictedGame[] rows) => See(_bench, rows);

    private static void See(FunctionBench bench, params PredictedGame[] rows)
    {
        bench.Warehouse.See(SomePredictions.EarlierInTheSeason()).See(Some.Night(2).Select(row => row with
        {
            Status = ScheduleStatus.Scheduled, StatusText = "7:00 pm ET", AwayScore = null, HomeScore = null, LastSeen = Some.Eastern("2026-01-15 09:00"),
        }));
        bench.Warehouse.Answer("PredictedGames", rows);
    }
}
