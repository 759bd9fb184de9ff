using System.Net;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class Phase4FailureAlertTests
{
    private readonly FunctionBench _bench = new(typeof(Phase4FailureAlert), Some.Eastern("2026-01-16 08:30"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task What_is_missing_is_told_once_as_one_problem_of_the_date()
    {
        await MarkAsync();
        See("TDZA PSZA PCF MLFS");

        var (status, report) = await _bench.CallAsync();
        await _bench.CallAsync();

        Assert.That((status, (string?)report["severity"]), Is.EqualTo((HttpStatusCode.OK, "Critical")));
        Assert.That(_bench.Slack.Messages.Select(message => message.Fingerprint), Is.EqualTo(["phase4/precompute/2026-01-15"]));
    }

    [Test]
    public async Task A_complete_date_is_passed_in_silence()
    {
        await MarkAsync();
        See("TDZA PSZA PCF PDC MLFS");

        var (status, report) = await _bench.CallAsync("/?date=2026-01-15");

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G23_A_dry_run_reports_but_does_not_notify_or_write()
    {
        await MarkAsync();
        See("TDZA PSZA PCF MLFS");

        var (status, report) = await _bench.CallAsync("/?dry_run=true", HttpMethod.Get);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((string?)report["notifications"]![0]!["status"], Is.EqualTo("WouldSend"));
            Assert.That(_bench.Slack.Sent, Is.Empty);
            Assert.That(await _bench.Documents.ListAsync("incidents", CancellationToken.None), Is.Empty);
            Assert.That(await _bench.Documents.ListAsync("heartbeats", CancellationToken.None), Is.Empty);
            Approved.That(report["notifications"]![0]!["preview"]!);
        }
    }

    [Test]
    public async Task G12_A_table_that_cannot_be_asked_is_503_and_no_alarm()
    {
        await MarkAsync();
        See("TDZA PSZA PCF PDC MLFS");
        _bench.Warehouse.Fail("nba_precompute.player_daily_cache", "invalidQuery");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "NotEvaluated")));
        Assert.That((string?)report["unknowns"]![0], Does.Contain("could not be checked"));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task It_is_over_once_the_rows_are_there_for_a_full_cycle()
    {
        await MarkAsync();
        See("TDZA PSZA PCF MLFS");
        await _bench.CallAsync();
        _bench.Warehouse.Forget();
        See("TDZA PSZA PCF PDC MLFS");
        await _bench.CallAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));

        await _bench.CallAsync();

        Assert.That(_bench.Slack.Messages[^1].Title, Does.Contain("Resolved"));
    }

    private void See(string processors)
    {
        var night = Some.Night(games: 4);
        _bench.Warehouse.See(night).See(Written.By(processors, night));
    }

    private Task<bool> MarkAsync() => _bench.Documents.CreateAsync(
        "phase4_completion/2026-01-15",
        $$"""{{{string.Join(',', ProcessorCatalogue.Of(Phase.Precompute).Select(processor => $$"""
            "{{processor.Name}}": {"status": "success"}
            """))}}}""",
        CancellationToken.None);
}
