using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Monitoring.Google.Tests.Documents;

/// <summary>The engine's own documents in Google's emulator: what people read in the console is what the next run reads.</summary>
public sealed class IncidentsInFirestoreTests
{
    private readonly IDocumentStore _documents = Firestore.At($"127.0.0.1:{FirestoreEmulator.Port}");
    private readonly RecordingNotifier _notifier = new();
    private readonly StoppedClock _clock = new(Some.Eastern("2026-01-16 12:00"));
    private readonly string _entity = $"bdl-{TestContext.CurrentContext.Random.GetString(8, "abcdefgh")}";

    [SetUp]
    public void SkipWithoutEmulator() => Assume.That(FirestoreEmulator.IsRunning, "gcloud has no Firestore emulator here");

    [Test]
    public async Task A_story_of_two_dates_survives_a_new_instance_at_every_run()
    {
        await TellAsync(Of(15, Severity.Warning), Of(14, Severity.Info));
        await TellAsync(Of(15, Severity.Critical), Of(14, Severity.Info));
        await HealAsync(14, 15);
        await HealAsync(14, 15);

        var incident = await MineAsync();
        Assert.That((incident.State, incident.Worst, incident.Parts.Count), Is.EqualTo((IncidentState.Resolved, Severity.Critical, 2)));
        Assert.That(_notifier.Kinds, Is.EqualTo([AlertKind.Open, AlertKind.Rise, AlertKind.Resolve]));
    }

    [Test]
    public async Task Of_eight_instances_at_once_one_opens_and_one_posts()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TellAsync(_clock.Now, Of(15, Severity.Warning)))));

        Assert.That((await MineAsync()).Id, Is.EqualTo($"phase2/{_entity}/2026-01-15#1"));
        Assert.That(_notifier.Posts.Count(notice => notice.Message.Fingerprint.Contains(_entity, StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private async Task TellAsync(params Finding[] findings)
    {
        await TellAsync(_clock.Now, findings);
        _clock.Advance(TimeSpan.FromMinutes(30));
    }

    private async Task HealAsync(params int[] days)
    {
        await TellAsync(new Observation(Phase.Raw, _entity, "check", "function") { Healthy = [.. days.Select(day => new DateOnly(2026, 1, day))] }, _clock.Now);
        _clock.Advance(TimeSpan.FromMinutes(30));
    }

    private Task TellAsync(DateTimeOffset now, params Finding[] findings) =>
        TellAsync(new Observation(Phase.Raw, _entity, "check", "function") { Findings = findings }, now);

    private async Task TellAsync(Observation seen, DateTimeOffset now)
    {
        var engine = new IncidentEngine(
            new IncidentLog(_documents), new SilenceLog(_documents), new Outbox([_notifier], _clock), new IncidentHistory(new FakeWarehouse()), new IncidentThresholds());
        await engine.TellAsync(await engine.ReadAsync(default), [seen], now, default);
    }

    private async Task<Incident> MineAsync() =>
        (await new IncidentLog(_documents).ReadAsync(default)).Incidents.Single(incident => incident.Id.Contains(_entity, StringComparison.Ordinal));

    private Finding Of(int day, Severity severity) => new()
    {
        Fingerprint = new Fingerprint(Phase.Raw, _entity, new DateOnly(2026, 1, day)),
        Severity = severity,
        What = "BDL box scores",
        HowBad = "7 of 9 games (78 %)",
        Observed = "7 games",
        Expected = "9 games due",
        Threshold = "Warning below 90 %",
        Since = Some.Eastern("2026-01-16 01:00"),
        Impact = "Users hardly affected",
        Missing = ["NYK@GSW"],
        Details = ["NYK@GSW, tip 2026-01-15 22:00 ET (03:00 UTC)"],
    };
}
