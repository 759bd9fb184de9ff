using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class PhaseTransitionAlertTests
{
    private readonly FunctionBench _bench = new(typeof(PhaseTransitionAlert), Some.Eastern("2026-01-16 09:30"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_phase_that_nobody_started_is_told_once_and_rises_after_two_hours()
    {
        SeeNoAnalytics();

        var (status, report) = await _bench.CallAsync();
        _bench.Clock.Now = Some.Eastern("2026-01-16 11:00");
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Warning")));
        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Rise]));
        Assert.That(_bench.Slack.Messages[^1].Title, Is.EqualTo("Critical: Phase 3 analytics not started: 2 games with box scores wait, 2026-01-15"));
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        SeeNoAnalytics();

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        SeeNoAnalytics();

        await _bench.AssertThatADryRunShowsAndWritesNothingAsync();
    }

    [Test]
    public async Task G12_A_run_history_that_cannot_be_read_is_503_and_no_alarm()
    {
        SeeNoAnalytics();
        _bench.Warehouse.Fail("nba_reference.processor_run_history", "invalidQuery");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task Once_it_has_started_the_problem_ends()
    {
        SeeNoAnalytics();
        await _bench.CallAsync();
        _bench.Warehouse.Forget();
        _bench.Warehouse.See(SomeFunnel.Of());
        _bench.Clock.Now = Some.Eastern("2026-01-16 12:00");
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await _bench.CallAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    private void SeeNoAnalytics() => _bench.Warehouse.See(SomeFunnel.Of(2, "player_game_summary", "player_daily_cache", "grades"));
}
