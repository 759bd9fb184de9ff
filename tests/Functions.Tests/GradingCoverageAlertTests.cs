using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class GradingCoverageAlertTests
{
    private readonly FunctionBench _bench = new(typeof(GradingCoverageAlert), Some.Eastern("2026-01-16 15:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Missing_grades_are_told_once_and_the_caller_is_told_200()
    {
        See(graded: 0);

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Critical")));
        Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(["Critical: Grading: 0 of 66 gradable predictions (0 %), 2026-01-15"]));
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        See(graded: 0);

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        See(graded: 17);

        await _bench.AssertThatADryRunShowsAndWritesNothingAsync();
    }

    [Test]
    public async Task G16_What_is_graded_well_is_silent_and_the_ungradable_are_a_note()
    {
        See(graded: 62);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That((string?)report["notes"]![0], Does.Contain("247 of 313 predictions cannot be graded"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G12_A_table_that_cannot_be_read_is_503_and_no_alarm()
    {
        See(graded: 0);
        _bench.Warehouse.Fail("GradedGames", "invalidQuery");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task The_morning_run_asks_about_the_open_date_alone_and_a_late_grading_ends_it()
    {
        See(graded: 0);
        await _bench.CallAsync();
        See(graded: 66);
        _bench.Clock.Now = Some.Eastern("2026-01-17 09:00");
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await _bench.CallAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
    }

    private void See(int graded)
    {
        _bench.Warehouse.Forget();
        _bench.Warehouse.See(Some.Night(1, 1, 1));
        _bench.Warehouse.Answer("GradedGames", SomePredictions.Graded(66, graded) with { PredictionCount = 313, UnrealLineCount = 247 });
    }
}
