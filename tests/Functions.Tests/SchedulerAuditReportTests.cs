using System.Net;
using NbaPipeline.Monitoring.Control;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class SchedulerAuditReportTests
{
    private readonly FakeControlPlane _cloud = SomeCloud.Healthy();
    private FunctionBench _bench = null!;

    [SetUp]
    public void Start() => _bench = new(typeof(SchedulerAuditReport), Some.Eastern("2026-01-19 09:05")) { ControlPlane = _cloud };

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Every_job_of_every_region_stands_in_the_thread_of_one_post()
    {
        var (status, report) = await _bench.CallAsync();
        var (_, again) = await _bench.CallAsync();

        Assert.That((status, (string?)report["status"], (string?)again["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent", "AlreadySent")));
        Assert.That((string?)report["summary"], Does.Match("🟢 [0-9]+ scheduler jobs in [0-9]+ regions: all as on record"));
        var thread = string.Concat(_bench.Reports.Sent.Where(part => part.Post is not null).Select(part => part.Body.ToJsonString()));
        Assert.That(_cloud.Jobs.Values.Where(job => !thread.Contains($"{job.Name} ", StringComparison.Ordinal)).Select(job => job.Name), Is.Empty);
        Assert.That(_bench.Reports.Sent.Count(part => part.Post is null), Is.EqualTo(1));
    }

    [Test]
    public async Task G40_What_calls_another_service_stands_first_and_is_not_paused()
    {
        _cloud.Misdirect("execute-workflows");

        var (_, report) = await _bench.CallAsync();

        Assert.That((string?)report["summary"], Does.StartWith("🔴").And.Contain("1 wrong, 1 of them by their targets"));
        Assert.That(report["report"]!["post"]!.ToJsonString(), Does.Contain("Critical: Scheduler target nba-phase1-scrapers"));
        Assert.That((string?)report["report"]!["thread"]![0]!["title"], Is.EqualTo("To look at, times Eastern"));
        Assert.That(_cloud.Paused, Is.Empty);
        Assert.That(await _bench.Documents.ListAsync("audits", CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task What_is_paused_at_other_times_gone_or_never_succeeded_is_said_so()
    {
        _cloud.Change("execute-workflows", job => job with { State = JobState.Paused });
        _cloud.Change("master-controller-hourly", job => job with { Cron = "30 * * * *" });
        _cloud.Change("incident-sweep", job => job with { LastCode = 13 });
        _cloud.Jobs.Remove(SomeCloud.JobName("gate-sweep"));

        var (_, report) = await _bench.CallAsync();

        var table = report["report"]!["thread"]![0]!["lines"]!.AsArray().Select(line => (string)line!).ToList();
        Assert.That(table, Has.Some.Match("✗ execute-workflows .* paused .*; stopped").And.Some.Match("✗ master-controller-hourly .*; is to run ")
            .And.Some.Match("✗ incident-sweep .* never +incident-sweep; never succeeded").And.Some.Match("✗ gate-sweep .* not there .*; gone"));
    }

    [Test]
    public async Task A_region_that_could_not_be_listed_is_said_and_the_rest_is_posted()
    {
        _cloud.UnlistedJobs.Add(new UnlistedPlace("us-east1", "answered 403 PERMISSION_DENIED"));

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["status"]), Is.EqualTo((HttpStatusCode.OK, "Sent")));
        Assert.That((string?)report["unknowns"]![0], Is.EqualTo("Scheduler jobs in us-east1 could not be checked: answered 403 PERMISSION_DENIED"));
    }

    [Test]
    public async Task Without_any_job_it_waits_and_of_the_past_it_says_that_it_cannot_tell()
    {
        _cloud.Jobs.Clear();
        _cloud.UnlistedJobs.Add(new UnlistedPlace(null, "answered 403 PERMISSION_DENIED"));

        var (blind, waiting) = await _bench.CallAsync();
        var (past, shown) = await _bench.CallAsync("/?as_of=2026-01-18T12:00:00Z");

        Assert.That((blind, (string?)waiting["status"], past, (string?)shown["status"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Waiting", HttpStatusCode.ServiceUnavailable, "WouldSend")));
        Assert.That((string?)shown["unknowns"]![0], Is.EqualTo("The control plane knows the present only"));
        Assert.That(_bench.Reports.Sent, Is.Empty);
    }

    [Test]
    public async Task G23_A_dry_run_shows_and_writes_nothing()
    {
        var (status, report) = await _bench.CallAsync("/?dry_run=true", HttpMethod.Get);

        Assert.That((status, (string?)report["status"], _bench.Reports.Sent.Count), Is.EqualTo((HttpStatusCode.OK, "WouldSend", 0)));
        foreach (var collection in new[] { "reports", "heartbeats", "audits" })
        {
            Assert.That(await _bench.Documents.ListAsync(collection, CancellationToken.None), Is.Empty);
        }
    }
}
