using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class StreamingConflictAlertTests
{
    private readonly FunctionBench _bench = new(typeof(StreamingConflictAlert), Some.Eastern("2026-01-16 02:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_conflict_past_its_third_retry_is_told_once_and_the_caller_is_told_200()
    {
        See(retries: 3);

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Critical")));
        Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(["Critical: Streaming conflicts: 3 of 4 games (75 %), 2026-01-15"]));
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        See(retries: 3);

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        See(retries: 3);

        await _bench.AssertThatADryRunShowsAndWritesNothingAsync();
    }

    [Test]
    public async Task A_conflict_that_is_still_retried_is_a_note_and_sends_nothing()
    {
        _bench.Warehouse.Answer("OpenConflicts", SomeConflicts.Open("MIA@GSW", 1));

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That((string?)report["notes"]![0], Does.Contain("MIA@GSW").And.Contain("1 retry"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G12_A_log_that_cannot_be_read_is_503_and_no_alarm()
    {
        _bench.Warehouse.Fail("OpenConflicts", "notFound");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task Once_the_log_says_so_the_problem_ends()
    {
        See(retries: 3);
        await _bench.CallAsync();
        _bench.Warehouse.Answer("OpenConflicts", []);
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await _bench.CallAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    private void See(int retries)
    {
        _bench.Warehouse.See(Some.Night(4, bdl: 4));
        _bench.Warehouse.Answer("OpenConflicts", Some.Night(3).Select(game => SomeConflicts.Open($"{game.Away}@{game.Home}", retries)));
    }
}
