using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Errors;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Incidents;

/// <summary>
/// A process may die before or after each of its calls to the outside. Whichever it is: the next run loses nothing, and
/// repeats one message at most.
/// </summary>
public sealed class CrashTests
{
    private static readonly Finding Root = SomeFinding.Of(Severity.Warning) with { Missing = ["NYK@GSW"] };
    private static readonly Finding Worse = SomeFinding.Of(Severity.Critical);
    private static readonly Finding Child = SomeFinding.Of(Severity.Warning, phase: Phase.Precompute, entity: "mlfs") with { Missing = ["NYK@GSW"] };

    /// <summary>Opens two, of which one explains the other; rises; the child is repaired; all is repaired.</summary>
    private static readonly Verdict[] Story =
    [
        SomeFinding.Verdict(Root, Child),
        SomeFinding.Verdict(Worse, Child),
        SomeFinding.Verdict(Worse) with { Healthy = [Child.Fingerprint] },
        SomeFinding.Verdict(Worse) with { Healthy = [Child.Fingerprint] },
        SomeFinding.Healthy(Worse, Child),
        SomeFinding.Healthy(Worse, Child),
    ];

    [Test]
    public async Task At_no_moment_a_crash_loses_anything_or_repeats_more_than_one_message([Values] bool edits)
    {
        var whole = await PlayAsync(edits, crashAt: int.MaxValue);
        Assert.That(whole.Moments, Is.GreaterThan(100), "the story is long enough to crash in");

        for (var moment = 1; moment <= whole.Moments; moment++)
        {
            var crashed = await PlayAsync(edits, moment);

            Assert.That(WithoutOneRepeated(crashed.Told, whole.Told), Is.EqualTo(whole.Told), $"crash at moment {moment}");
            Assert.That(crashed.Events, Is.EqualTo(whole.Events).Or.SupersetOf(whole.Events), $"crash at moment {moment}");
            Assert.That(crashed.Holes, Is.Empty, $"crash at moment {moment}");
        }

        TestContext.Out.WriteLine($"{whole.Moments} moments, {whole.Told.Count} messages");
    }

    [Test]
    public async Task The_story_tells_what_it_should()
    {
        var (_, bot, _, _) = await PlayAsync(edits: true, int.MaxValue);
        var (_, webhook, _, _) = await PlayAsync(edits: false, int.MaxValue);

        Assert.That(bot.Count(message => message.StartsWith("Post", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(bot[^1], Does.StartWith("Reply Resolve"));
        Assert.That(webhook, Has.Count.EqualTo(2), "open and rise; the end waits for six hours of health");
    }

    private static async Task<(int Moments, List<string> Told, HashSet<string> Events, List<string> Holes)> PlayAsync(bool edits, int crashAt)
    {
        var crash = new Crash(crashAt);
        var (documents, notifier, warehouse) = (new InProcessDocumentStore(), new RecordingNotifier(edits), new FakeWarehouse());
        var clock = new StoppedClock(SomeFinding.Noon);
        foreach (var verdict in Story)
        {
            await RunAsync(verdict);
            clock.Advance(TimeSpan.FromMinutes(25));
        }

        var rows = warehouse.Appended.SelectMany(append => append.Rows).ToList();
        return (crash.Moments, [.. notifier.Sent.Select(Line)], [.. rows.Select(row => row.Key)], [.. Holes(rows)]);

        // What died is run again five minutes later, as the scheduler does, when the dead one's claim has expired.
        async Task RunAsync(Verdict verdict)
        {
            var request = new CheckRequest(clock.Now);
            try
            {
                await Desk(documents, notifier, warehouse, clock, crash).ReportAsync(verdict, request, default);
                clock.Advance(TimeSpan.FromMinutes(5));
            }
            catch (Crash.CrashedException)
            {
                clock.Advance(TimeSpan.FromMinutes(5));
                await Desk(documents, notifier, warehouse, clock, crash).ReportAsync(verdict, request, default);
            }
        }
    }

    private static AlertDesk Desk(InProcessDocumentStore inner, RecordingNotifier notifier, FakeWarehouse warehouse, StoppedClock clock, Crash crash)
    {
        var documents = new HazardousStore(inner, crash);
        var identity = new FunctionIdentity(SomeFinding.Function, "test");
        var engine = new IncidentEngine(
            new IncidentLog(documents), new SilenceLog(documents), new Outbox([new HazardousNotifier(notifier, crash)], clock),
            new IncidentHistory(new HazardousWarehouse(warehouse, crash)), new IncidentThresholds());
        return new AlertDesk(engine, new HeartbeatLog(documents, identity), new ErrorLog(new HazardousWarehouse(warehouse, crash), identity), new CostLedger(), identity);
    }

    private static string Line(Notice notice) => $"{notice.Kind} {notice.Message.Kind} {notice.Message.Title} {string.Join(' ', notice.Words)} {notice.Message.Affected.Count}";

    /// <summary>What was told, without the one message that may have come twice.</summary>
    private static List<string> WithoutOneRepeated(List<string> told, List<string> expected)
    {
        var repeated = Enumerable.Range(0, told.Count).FirstOrDefault(index => index >= expected.Count || told[index] != expected[index], -1);
        return told.Count == expected.Count + 1 && repeated > 0 && told[..repeated].Contains(told[repeated])
            ? [.. told[..repeated], .. told[(repeated + 1)..]]
            : told;
    }

    private static IEnumerable<string> Holes(List<KeyedRow> rows) => rows
        .GroupBy(row => (string)row.Row.Cells["incident_id"]!)
        .Where(incident => incident.Select(row => (long)row.Row.Cells["event_number"]!).Distinct().Max() != incident.Select(row => row.Key).Distinct().Count())
        .Select(incident => incident.Key);
}
