using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class ScheduleStalenessAlertTests
{
    private readonly FunctionBench _bench = new(typeof(ScheduleStalenessAlert), Some.Eastern("2026-01-15 23:00"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("/?dry_run=true", 0)]
    [TestCase("/", 1)]
    public async Task A_stale_game_is_told_with_the_intent_but_not_in_a_dry_run(string call, int told)
    {
        See(isStale: true);

        var (status, report) = await _bench.CallAsync(call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Warning")));
            Assert.That((string?)report["notes"]![0], Does.StartWith("Intent: refresh the schedule for 2026-01-15 (MEM@ORL)"));
            Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(Enumerable.Repeat("Warning: Schedule: 1 of 9 games (11 %) not Final, 2026-01-15", told)));
            Assert.That(await _bench.Documents.ListAsync("incidents", CancellationToken.None), Has.Count.EqualTo(told));
        }
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        See(isStale: true);

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task A_schedule_that_ends_its_games_is_silent_and_asks_no_source()
    {
        See(isStale: false);

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
        Assert.That(_bench.Warehouse.Asked.Single().Sql, Does.Not.Contain("bdl_player_boxscores"));
    }

    [Test]
    public async Task G12_Without_the_schedule_nothing_is_judged_and_the_caller_is_told_503()
    {
        _bench.Warehouse.Fail("nba_raw.nbac_schedule");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task A_refreshed_schedule_ends_the_incident_by_itself()
    {
        See(isStale: true);
        await _bench.CallAsync();
        See(isStale: false);
        foreach (var minutes in new[] { 30, 60, 90 })
        {
            _bench.Clock.Now = Some.Eastern("2026-01-15 23:00").AddMinutes(minutes);
            await _bench.CallAsync();
        }

        Assert.That(_bench.Slack.Messages[^1].Title, Does.StartWith("Resolved"));
    }

    private void See(bool isStale)
    {
        _bench.Warehouse.Forget();
        var night = Some.Night(9, bdl: 9);
        _bench.Warehouse.See(
        [
            isStale ? night[0] with { Status = ScheduleStatus.InProgress, StatusText = "In progress", AwayScore = null, HomeScore = null } : night[0],
            .. night.Skip(1),
        ]);
    }
}
