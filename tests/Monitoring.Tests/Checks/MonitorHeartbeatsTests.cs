using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class MonitorHeartbeatsTests
{
    private readonly InProcessDocumentStore _documents = new();

    [Test]
    public async Task A_function_that_was_never_seen_counts_from_the_first_look_at_it()
    {
        var looks = await LookEveryQuarterAsync("09:08", "10:08");

        Assert.That(looks, Is.EqualTo(new Severity?[] { null, null, null, Severity.Warning, Severity.Critical }));
    }

    [Test]
    public async Task After_a_gap_in_its_own_looks_it_holds_against_nobody_what_it_did_not_see()
    {
        await LookEveryQuarterAsync("09:08", "09:08");
        await BeatAsync("09:00");

        var afterTheGap = await LookAsync("11:08");
        var later = await LookEveryQuarterAsync("11:23", "11:53");

        Assert.That(afterTheGap, Is.Null);
        Assert.That(later, Is.EqualTo(new Severity?[] { null, null, Severity.Warning }));
    }

    [Test]
    public async Task G23_A_dry_run_remembers_nothing()
    {
        await Check().EvaluateAsync(new CheckRequest(At("09:08")) { DryRun = true }, CancellationToken.None);

        Assert.That(await _documents.ListAsync("audits", CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task Of_the_past_it_says_that_it_cannot_tell()
    {
        var verdict = await Check().EvaluateAsync(new CheckRequest(At("09:08")) { IsAsOf = true }, CancellationToken.None);

        Assert.That((verdict.Outcome, verdict.Unknowns[0].ToString()), Is.EqualTo((Outcome.NotEvaluated, "Heartbeats of the past could not be checked: only the newest heartbeat is kept")));
    }

    [TestCase(null, "an-alert another-alert")]
    [TestCase("", "an-alert another-alert")]
    [TestCase("another-alert, a-report", "another-alert")]
    public void Whoever_has_a_schedule_is_watched_but_for_the_watchdog(string? only, string watched)
    {
        OwnSchedule[] hourly = [new("0 * * * *", "UTC")];
        OwnFunction[] all = [new("an-alert", hourly), new("another-alert", hourly), new("a-gate", []), new("the-watchdog", hourly)];

        Assert.That(string.Join(' ', WatchedFunctions.Of(all, only, "the-watchdog").All.Select(function => function.Name)), Is.EqualTo(watched));
    }

    private async Task<IReadOnlyList<Severity?>> LookEveryQuarterAsync(string first, string last)
    {
        var looks = new List<Severity?>();
        for (var at = At(first); at <= At(last); at += TimeSpan.FromMinutes(15))
        {
            looks.Add(await LookAsync(at));
        }

        return looks;
    }

    private Task<Severity?> LookAsync(string at) => LookAsync(At(at));

    private async Task<Severity?> LookAsync(DateTimeOffset at) =>
        (await Check().EvaluateAsync(new CheckRequest(at), CancellationToken.None)).Findings.Select(finding => (Severity?)finding.Severity).FirstOrDefault();

    private Task BeatAsync(string at) => Log("an-alert").BeatAsync(At(at), Outcome.Passed, CancellationToken.None);

    private MonitorHeartbeats Check() => new(
        Log("monitor-heartbeat-alert"),
        new HeartbeatDiary(_documents),
        new WatchedFunctions([new("an-alert", [new("*/30 * * * *", "America/New_York")])]),
        new HeartbeatThresholds());

    private HeartbeatLog Log(string function) => new(_documents, new FunctionIdentity(function, "00007"));

    private static DateTimeOffset At(string time) => Some.Eastern($"2026-01-16 {time}");
}
