using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class SchedulerTargetAlertTests
{
    private readonly FakeControlPlane _cloud = SomeCloud.Healthy();
    private FunctionBench _bench = null!;

    [SetUp]
    public void Start() => _bench = new(typeof(SchedulerTargetAlert), Some.Eastern("2026-01-23 06:15")) { ControlPlane = _cloud };

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_cloud_as_it_is_on_record_is_silent()
    {
        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G40_Jobs_that_call_another_service_are_told_once_and_paused_and_the_message_says_how_to_undo_it()
    {
        _cloud.Misdirect("execute-workflows", "master-controller-hourly");

        var (status, report) = await _bench.CallAsync();
        _bench.Clock.Now = Some.Eastern("2026-01-24 06:15");
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Critical")));
        Assert.That(_cloud.Paused, Is.EqualTo([SomeCloud.JobName("execute-workflows"), SomeCloud.JobName("master-controller-hourly")]));
        Assert.That(_bench.Slack.Kinds.Distinct(), Is.EqualTo([AlertKind.Open]));
        Approved.That(BlockKit.Format(_bench.Slack.Messages[0]));
    }

    [Test]
    public async Task G23_A_dry_run_pauses_nothing_and_shows_what_it_would_have_paused()
    {
        _cloud.Misdirect("execute-workflows");

        var (status, report) = await _bench.CallAsync("/?dry_run=true", HttpMethod.Get);

        Assert.That((status, (bool?)report["dry_run"]), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That(report["notes"]!.AsArray().Select(note => (string?)note), Does.Contain("execute-workflows: would be paused now."));
        Assert.That((string?)report["notifications"]![0]!["status"], Is.EqualTo("WouldSend"));
        Assert.That((_cloud.Paused.Count, _bench.Slack.Sent.Count), Is.EqualTo((0, 0)));
        foreach (var collection in new[] { "incidents", "heartbeats", "job_pauses", "audits" })
        {
            Assert.That(await _bench.Documents.ListAsync(collection, CancellationToken.None), Is.Empty);
        }
    }

    [Test]
    public async Task What_somebody_resumed_is_left_alone()
    {
        _cloud.Misdirect("execute-workflows");
        await _bench.CallAsync();
        await _cloud.ResumeJobAsync(SomeCloud.JobName("execute-workflows"), CancellationToken.None);
        _bench.Clock.Now = Some.Eastern("2026-01-24 06:15");

        await _bench.CallAsync();

        Assert.That(_cloud.Paused, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_pause_that_is_refused_is_told_with_its_reason()
    {
        _cloud.Misdirect("execute-workflows");
        _cloud.RefusesPauses = true;

        var (_, report) = await _bench.CallAsync();

        Assert.That((string?)report["notes"]![0], Does.Contain("could not be paused").And.Contains("PERMISSION_DENIED"));
    }

    [Test]
    public async Task A_region_that_cannot_be_listed_is_503_and_no_job_of_it_is_missing()
    {
        _cloud.Jobs.Clear();
        _cloud.UnlistedJobs.Add(new(null, "answered 403 PERMISSION_DENIED"));

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(report["findings"]!.AsArray(), Is.Empty);
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task A_target_that_is_ill_is_told_and_keeps_its_jobs_and_its_return_ends_it()
    {
        var address = SomeCloud.AddressOf("nba-phase3-analytics-processors");
        _cloud.Health[address] = new(HealthKind.Unhealthy, "answered 503");
        await _bench.CallAsync();
        _cloud.Health[address] = SomeCloud.Well("analytics-processor");
        _bench.Clock.Now = Some.Eastern("2026-01-23 12:00");
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await _bench.CallAsync();

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Resolve]));
        Assert.That(_cloud.Paused, Is.Empty);
    }

    [Test]
    public async Task The_control_plane_has_no_past()
    {
        var (status, _) = await _bench.CallAsync("/?as_of=2026-01-20T12:00:00Z", HttpMethod.Get);

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }
}
