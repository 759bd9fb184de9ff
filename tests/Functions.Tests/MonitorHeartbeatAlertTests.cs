using System.Net;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class MonitorHeartbeatAlertTests
{
    private readonly FunctionBench _bench = new(typeof(MonitorHeartbeatAlert), Some.Eastern("2026-01-17 09:08"))
    {
        Settings = [("Heartbeats:Watched", "grading-coverage-alert,box-score-completeness-alert")],
    };

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Monitors_that_run_when_they_are_due_are_not_told()
    {
        await BeatAsync("2026-01-17 09:00");

        var (status, report) = await _bench.CallAsync();

        Assert.That((status, (string?)report["outcome"]), Is.EqualTo((HttpStatusCode.OK, "Passed")));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    [Test]
    public async Task G40_A_silent_monitor_is_told_once_rises_once_and_ends_when_it_is_back()
    {
        await LookUntilAsync("2026-01-17 10:23", beats: false);
        await LookUntilAsync("2026-01-17 11:08", beats: true);

        Assert.That(_bench.Slack.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Rise, AlertKind.Resolve]));
        Approved.That(BlockKit.Format(_bench.Slack.Messages[1]));
    }

    [Test]
    public async Task G23_A_dry_run_shows_the_message_and_writes_nothing()
    {
        await LookUntilAsync("2026-01-17 09:38", beats: false);
        var before = await DocumentsAsync();
        _bench.Clock.Now = Some.Eastern("2026-01-17 09:53");

        var (status, report) = await _bench.CallAsync("/?dry_run=true", HttpMethod.Get);

        Assert.That((status, (string?)report["notifications"]![0]!["status"]), Is.EqualTo((HttpStatusCode.OK, "WouldSend")));
        Assert.That(await DocumentsAsync(), Is.EqualTo(before));
        Assert.That(_bench.Slack.Sent, Is.Empty);
    }

    private async Task LookUntilAsync(string last, bool beats)
    {
        for (var at = _bench.Clock.Now; at <= Some.Eastern(last); at += TimeSpan.FromMinutes(15))
        {
            _bench.Clock.Now = at;
            if (beats)
            {
                await BeatAsync(at);
            }

            await _bench.CallAsync();
        }
    }

    private Task BeatAsync(string at) => BeatAsync(Some.Eastern(at));

    private Task BeatAsync(DateTimeOffset at) =>
        new HeartbeatLog(_bench.Documents, new FunctionIdentity("box-score-completeness-alert", "00007")).BeatAsync(at, Outcome.Passed, CancellationToken.None);

    private async Task<IReadOnlyList<string>> DocumentsAsync()
    {
        var all = new List<string>();
        foreach (var collection in new[] { "incidents", "heartbeats", "audits" })
        {
            all.AddRange((await _bench.Documents.ListAsync(collection, CancellationToken.None)).Select(document => document.Json));
        }

        return all;
    }
}
