using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class DeploymentDriftAlertTests
{
    private const string Job = "grading-coverage-alert";
    private const string Gate = "phase3-to-phase4-gate";
    private readonly SomeDeployment _cloud = new();
    private readonly InProcessDocumentStore _documents = new();
    private readonly RecordingNotifier _slack = new();
    private readonly StoppedClock _clock = new(Some.Eastern("2026-01-16 05:45"));
    private FunctionBench _bench = null!;

    [SetUp]
    public void Start() => _bench = BenchOf(typeof(DeploymentDriftAlert));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_cloud_as_declared_is_silent()
    {
        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_slack.Sent, Is.Empty);
    }

    [Test]
    public async Task All_that_was_changed_is_told_at_once_each_thing_once_with_its_commands()
    {
        _cloud.ChangeSubscription(Gate, subscription => subscription with { Identity = null, DeadLetters = null });
        _cloud.Resources.Secrets.Clear();
        _cloud.Cloud.Change(Job, job => job with { Cron = "0 3 * * *", State = JobState.Paused });

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Critical")));
        Assert.That(_slack.Messages.Select(message => message.Title).Order(), Is.EqualTo(
        [
            $"Critical: Secret {SomeDeployment.Secret}: missing, 2026-01-16",
            $"Warning: Scheduler job {Job}: is Paused, wrong times, 2026-01-16",
            $"Warning: Subscription {Gate}: wrong target, wrong identity, 2026-01-16",
        ]));
        Approved.That(BlockKit.Format(_slack.Messages.Single(message => message.Title.Contains(Job, StringComparison.Ordinal))));
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        _cloud.Resources.Secrets.Clear();

        await _bench.AssertThatADryRunShowsAndWritesNothingAsync();
    }

    [Test]
    public async Task G21_What_cannot_be_seen_is_503_and_neither_missing_nor_well()
    {
        _cloud.Resources.Unlisted = new(null, "answered 403 PERMISSION_DENIED");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That(report["findings"]!.AsArray(), Is.Empty);
        Assert.That(_slack.Sent, Is.Empty);
    }

    [Test]
    public async Task A_job_that_two_alerts_see_on_different_days_is_one_incident_and_over_when_neither_sees_it()
    {
        await using var targets = BenchOf(typeof(SchedulerTargetAlert));
        _cloud.Cloud.Change(Job, job => job with { State = JobState.Paused });
        await targets.CallAsync();
        _clock.Advance(TimeSpan.FromDays(3));
        await _bench.CallAsync();
        _cloud.Cloud.Change(Job, job => job with { State = JobState.Enabled });
        await targets.CallAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await targets.CallAsync();
        var stillSeen = Moments;
        await _bench.CallAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await _bench.CallAsync();

        Assert.That((stillSeen, Moments), Is.EqualTo((new[] { AlertKind.Open }, new[] { AlertKind.Open, AlertKind.Resolve })));
        Assert.That(_slack.Messages.Select(message => message.Incident).Distinct(), Is.EqualTo([$"phase1/{Job}/2026-01-16#1"]));
    }

    private AlertKind[] Moments => [.. _slack.Kinds.Where(kind => kind is not AlertKind.Edit)];

    private FunctionBench BenchOf(Type function) => new(function, _clock.Now, _documents, _slack)
    {
        Clock = _clock, ControlPlane = _cloud.Cloud, Resources = _cloud.Resources, Settings = [("Deployment:Secrets", SomeDeployment.Secret)],
    };
}
