using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class WorkflowGapAlertTests
{
    private static readonly DateTimeOffset LastDecision = new(2026, 1, 23, 4, 0, 0, TimeSpan.Zero);

    private readonly FunctionBench _bench = new(typeof(WorkflowGapAlert), LastDecision.AddMinutes(66));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase("/?dry_run=true", 0)]
    [TestCase("/", 1)]
    public async Task G39_Missing_decisions_are_told_66_minutes_after_the_last_but_not_in_a_dry_run(string call, int told)
    {
        See(LastDecision);

        var (status, report) = await _bench.CallAsync(call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, (string?)report["outcome"], (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Failed", "Warning")));
            Assert.That(_bench.Slack.Messages.Select(message => message.Title), Is.EqualTo(Enumerable.Repeat(
                "Warning: Workflow decisions: none since 2026-01-22 23:00 ET (04:00 UTC), 2026-01-22", told)));
            Assert.That(await _bench.Documents.ListAsync("incidents", CancellationToken.None), Has.Count.EqualTo(told));
        }
    }

    [Test]
    public async Task The_message_is_as_approved()
    {
        See(LastDecision, new WorkflowFact(WorkflowFact.Expected, LastDecision.AddHours(1.93), new(2026, 1, 23), "post_game_window_2", null, null, 8, 0, null));
        await HoldLockAsync();
        _bench.Clock.Now = LastDecision.AddHours(2.1);

        await _bench.CallAsync();

        Approved.That(BlockKit.Format(_bench.Slack.Messages.Single()));
    }

    [Test]
    public async Task An_outage_of_45_hours_is_one_message_and_edits_and_ends_when_decisions_are_back()
    {
        for (var quarter = 0; quarter < 45 * 4; quarter++)
        {
            _bench.Clock.Now = LastDecision.AddMinutes(6 + (15 * quarter));
            See(LastDecision);
            await _bench.CallAsync();
        }

        See(LastDecision.AddHours(46));
        foreach (var minutes in new[] { 6, 21, 36, 51 })
        {
            _bench.Clock.Now = LastDecision.AddHours(46).AddMinutes(minutes);
            await _bench.CallAsync();
        }

        Assert.That(_bench.Slack.Posts.Select(post => post.Message.Fingerprint), Is.EqualTo(["phase1/decisions/2026-01-22"]));
        Assert.That(_bench.Slack.Messages[^1].Title, Does.StartWith("Resolved"));
    }

    [Test]
    public async Task A_lock_that_nobody_gave_back_is_named_as_the_cause()
    {
        See(LastDecision);
        await HoldLockAsync();

        await _bench.CallAsync();

        Assert.That(
            BlockKit.Format(_bench.Slack.Messages.Single()).ToJsonString(),
            Does.Contain("cause on record: lock workflow_controller_2026-01-23-00 was never given back"));
    }

    [Test]
    public async Task All_is_well_in_silence_and_with_two_jobs()
    {
        See(LastDecision.AddHours(1));

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
        Assert.That(_bench.Warehouse.Asked.Select(query => query.Name), Is.EqualTo(["WorkflowDecisions", "WorkflowRecords"]));
    }

    [TestCase(25, 2)]
    [TestCase(24, 3)]
    public async Task Where_two_days_hold_no_rhythm_the_week_is_read(int evaluations, int jobs)
    {
        See(LastDecision.AddHours(1));
        _bench.Warehouse.Answer("WorkflowDecisions", Hourly(LastDecision.AddHours(1), evaluations));

        var (_, report) = await _bench.CallAsync();

        Assert.That((string?)report["outcome"], Is.EqualTo("Passed"));
        Assert.That(
            _bench.Warehouse.Asked.Select(query => query.Name),
            Is.EqualTo(new[] { "WorkflowDecisions", "WorkflowRecords", "WorkflowEvaluations" }.Take(jobs)));
    }

    [Test]
    public async Task G12_A_table_that_cannot_be_asked_is_503_and_no_alarm_about_it()
    {
        See(LastDecision.AddHours(1));
        _bench.Warehouse.Fail("nba_orchestration.workflow_executions");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["unknowns"]![0]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (string?)report["unknowns"]![0])));
        Assert.That((string?)report["unknowns"]![0], Does.StartWith("Workflow executions could not be checked"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    private Task<bool> HoldLockAsync() => _bench.Documents.CreateAsync(
        "workflow_controller_locks/workflow_controller_2026-01-23-00",
        """{"holder_id":"nba-scrapers-00042-abc","acquired_at":"2026-01-23T04:20:00+00:00","expires_at":"2026-01-23T04:25:00+00:00"}""",
        CancellationToken.None);

    private void See(DateTimeOffset lastDecision, params WorkflowFact[] more)
    {
        WorkflowFact[] facts =
        [
            .. Hourly(lastDecision, 48),
            .. more,
        ];
        _bench.Warehouse.Answer("WorkflowDecisions", facts);
        _bench.Warehouse.Answer("WorkflowEvaluations", facts);
        _bench.Warehouse.Answer("WorkflowRecords", facts);
        foreach (var alone in new[] { "RunDecisions", "WorkflowExecutions", "ExpectedRuns", "WaitingFailures", "ProcessorRuns", "ControllerErrors" })
        {
            _bench.Warehouse.Answer(alone);
        }
    }

    private static IEnumerable<WorkflowFact> Hourly(DateTimeOffset last, int evaluations) => Enumerable.Range(0, evaluations)
        .Select(back => new WorkflowFact(WorkflowFact.Evaluation, last.AddHours(-back), null, null, null, null, 15, 0, null));
}
