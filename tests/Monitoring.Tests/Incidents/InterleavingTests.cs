using System.Security.Cryptography;
using System.Text;
using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>
/// Two instances at the same moment, their calls to the outside interleaved in every order that makes a difference: one incident, each
/// message once.
/// </summary>
public sealed class InterleavingTests
{
    private static readonly Finding Finding = SomeFinding.Of(Warning);
    private static readonly Finding NextDay = SomeFinding.Of(Warning, Some.Date.AddDays(-1));

    [Test]
    public void Two_that_see_the_same_open_one_incident_and_post_once() =>
        Explore([], SomeFinding.Verdict(Finding), SomeFinding.Verdict(Finding), ["Post Open"]);

    [Test]
    public void Two_that_see_different_dates_open_one_incident() =>
        Explore([], SomeFinding.Verdict(Finding), SomeFinding.Verdict(NextDay, Finding), openIncidents: 1, posts: 1);

    [Test]
    public void Two_that_see_a_rise_tell_it_once() =>
        Explore([SomeFinding.Verdict(Finding)], SomeFinding.Verdict(SomeFinding.Of(Critical)), SomeFinding.Verdict(SomeFinding.Of(Critical)), ["Edit Rise", "Reply Rise"]);

    [Test]
    public void Two_that_see_the_end_tell_it_once() =>
        Explore([SomeFinding.Verdict(Finding), SomeFinding.Healthy(Finding)], SomeFinding.Healthy(Finding), SomeFinding.Healthy(Finding), ["Edit Resolve", "Reply Resolve"]);

    [Test]
    public void One_that_sees_the_end_and_one_that_still_sees_it_leave_it_open() =>
        Explore([SomeFinding.Verdict(Finding), SomeFinding.Healthy(Finding)], SomeFinding.Healthy(Finding), SomeFinding.Verdict(Finding), openIncidents: 1, posts: 0);

    private static void Explore(Verdict[] before, Verdict first, Verdict second, string[] told) => Explore(before, first, second, (notifier, _) =>
        Assert.That(notifier.Sent.Select(notice => $"{notice.Kind} {notice.Message.Kind}"), Is.EqualTo(told)));

    private static void Explore(Verdict[] before, Verdict first, Verdict second, int openIncidents, int posts) => Explore(before, first, second, (notifier, incidents) =>
    {
        Assert.That(incidents.Count(incident => incident.IsOpen), Is.EqualTo(openIncidents));
        Assert.That(notifier.Posts, Has.Count.EqualTo(posts));
    });

    /// <summary>Every schedule that leads to something new, once.</summary>
    private static void Explore(Verdict[] before, Verdict first, Verdict second, Action<RecordingNotifier, IReadOnlyList<Incident>> check)
    {
        var documents = Prepared(before).Documents.ListAsync("incidents", default).GetAwaiter().GetResult();
        var (schedule, runs, known) = ((IReadOnlyList<Turns.Step>?)[], 0, new HashSet<string>());
        while (schedule is not null)
        {
            var stage = Restored(documents);
            var turns = new Turns(() => World(stage), known);
            var steps = turns.Run(schedule, () => RunAsync(stage, turns.Of(0), first), () => RunAsync(stage, turns.Of(1), second));
            check(stage.Notifier, stage.IncidentsAsync().GetAwaiter().GetResult());
            (schedule, runs) = (Turns.Following(steps), runs + 1);
        }

        Assert.That(runs, Is.GreaterThan(20), "there is something to interleave");
        TestContext.Out.WriteLine($"{runs} schedules, {known.Count} different moments");
    }

    private static string World(IncidentStage stage) => string.Join(
        ';', stage.Documents.ListAsync("incidents", default).GetAwaiter().GetResult()
            .Select(document => $"{document.Version} {Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(document.Json)))}")
            .Append($"{stage.Notifier.Sent.Count}"));

    private static IncidentStage Prepared(Verdict[] before)
    {
        var stage = new IncidentStage();
        stage.Warehouse.AppendFailure = new WarehouseException("backendError", "The history is not what is tested.", isPermanent: false);
        foreach (var verdict in before)
        {
            stage.ReportAsync(verdict).GetAwaiter().GetResult();
        }

        return stage;
    }

    private static IncidentStage Restored(IReadOnlyList<Document> documents)
    {
        var stage = Prepared([]);
        stage.Clock.Now = SomeFinding.Noon.AddHours(2);
        foreach (var document in documents)
        {
            stage.Documents.CreateAsync(document.Path, document.Json, default).GetAwaiter().GetResult();
        }

        return stage;
    }

    private static Task RunAsync(IncidentStage stage, IHazard turn, Verdict verdict)
    {
        var documents = new HazardousStore(stage.Documents, turn);
        var notifier = new HazardousNotifier(stage.Notifier, turn);
        var engine = new IncidentEngine(
            new IncidentLog(documents), new SilenceLog(new InProcessDocumentStore()), new Outbox([notifier], stage.Clock), new IncidentHistory(stage.Warehouse), new IncidentThresholds());
        return TellAsync(engine, verdict, stage.Clock.Now);
    }

    private static async Task TellAsync(IncidentEngine engine, Verdict verdict, DateTimeOffset now)
    {
        var incidents = await engine.ReadAsync(default);
        await engine.TellAsync(incidents, Observations.Of(verdict, [.. incidents.Open], SomeFinding.Function, force: false), now, default);
    }
}
