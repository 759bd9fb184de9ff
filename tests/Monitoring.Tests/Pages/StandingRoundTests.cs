using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pages;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Pages;

public sealed class StandingRoundTests
{
    private static readonly HealthRequest Noon = new(Some.Eastern("2026-01-16 12:00"));

    private readonly InProcessDocumentStore _documents = new();

    [TestCase("2026-01-16 11:36", null)]
    [TestCase("2026-01-16 11:01", "2026-01-16 11:30")]
    public async Task A_monitor_is_silent_when_a_call_and_its_grace_are_over(string last, string? missedSince)
    {
        await new HeartbeatLog(_documents, new FunctionIdentity("box-score-completeness-alert", "7")).BeatAsync(Some.Eastern(last), Outcome.Passed, CancellationToken.None);

        var beats = (await Round(_documents).MonitorsAsync(Noon, CancellationToken.None)).Value!;

        Assert.That(beats.Single(beat => beat.Function == "box-score-completeness-alert").MissedSince, Is.EqualTo(missedSince is null ? (DateTimeOffset?)null : Some.Eastern(missedSince)));
        Assert.That(beats.Single(beat => beat.Function == "grading-coverage-alert"), Is.EqualTo(new MonitorBeat("grading-coverage-alert", null, null)));
    }

    [Test]
    public async Task What_the_store_cannot_say_is_unknown_and_nothing_is_open_only_where_it_was_read()
    {
        var flaky = new FlakyDocumentStore(_documents) { Unreachable = "" };

        Assert.That((await Round(flaky).IncidentsAsync(Noon, CancellationToken.None)).Unknown, Does.Contain("cannot be reached"));
        Assert.That((await Round(flaky).MonitorsAsync(Noon, CancellationToken.None)).Unknown, Does.Contain("cannot be reached"));
        Assert.That((await Round(_documents).IncidentsAsync(Noon, CancellationToken.None)).Value, Is.Empty);
    }

    [Test]
    public async Task A_look_into_the_past_says_that_documents_have_none()
    {
        var past = Noon with { AsOf = Some.Eastern("2026-01-15 12:00") };

        Assert.That((await Round(_documents).IncidentsAsync(past, CancellationToken.None)).Unknown, Does.Contain("history"));
        Assert.That((await Round(_documents).MonitorsAsync(past, CancellationToken.None)).Value, Is.Null);
    }

    private static StandingRound Round(IDocumentStore documents) => new(
        new IncidentLog(documents), new HeartbeatLog(documents, new FunctionIdentity("health-dashboard", "1")), new HeartbeatThresholds());
}
