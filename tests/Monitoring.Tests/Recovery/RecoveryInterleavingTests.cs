using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Tests.Incidents;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>
/// Two at the same moment, their calls to the store interleaved in every order that makes a difference: an output is asked for once, an attempt is
/// written for it, and an order is neither lost nor carried out beside an attempt.
/// </summary>
public sealed class RecoveryInterleavingTests
{
    private readonly RelayedStore[] _stores = [new(), new()];
    private InProcessDocumentStore _documents = new();
    private readonly RecordingServices _services = new();

    [Test]
    public void Two_repairs_at_once_ask_once()
    {
        RecoveryWork[] works = [WorkOf(_stores[0]), WorkOf(_stores[1])];

        Explore(() => RepairAsync(works[0], _stores[0]), () => RepairAsync(works[1], _stores[1]), record =>
        {
            Assert.That(_services.Calls, Has.Count.EqualTo(1));
            Assert.That((record.LifeAttempts, record.State), Is.EqualTo((1, RecoveryState.Trying)));
        });
    }

    [Test]
    public void A_backfill_and_a_repair_at_once_ask_once_at_most_and_never_lose_an_attempt()
    {
        var work = WorkOf(_stores[0]);
        var backfills = new StormyBackfills(_stores[1], Limits);

        Explore(
            () => RepairAsync(work, _stores[0]),
            async () => await backfills.OrderAsync([Source], await RecordsAsync(_stores[1]), Reprocess.Missing, Now),
            record => Assert.That((record.LifeAttempts, IsOrderOrAttempt(record)), Is.EqualTo((_services.Calls.Count, true))));
    }

    private static bool IsOrderOrAttempt(RecoveryRecord record) => record.State is RecoveryState.Trying || record is { IsOrdered: true, LifeAttempts: 0 };

    /// <summary>Every schedule that leads to something new, once.</summary>
    private void Explore(Func<Task> first, Func<Task> second, Action<RecoveryRecord> check)
    {
        var (schedule, runs, known) = ((IReadOnlyList<Turns.Step>?)[], 0, new HashSet<string>());
        while (schedule is not null)
        {
            _documents = new();
            _services.Forget();
            var turns = new Turns(World, known);
            (_stores[0].Store, _stores[1].Store) = (new HazardousStore(_documents, turns.Of(0)), new HazardousStore(_documents, turns.Of(1)));
            var steps = turns.Run(schedule, first, second);
            check(new RecoveryLedger(_documents).ReadAsync(Source.Key, default).GetAwaiter().GetResult()!.Record);
            (schedule, runs) = (Turns.Following(steps), runs + 1);
        }

        Assert.That(runs, Is.GreaterThan(10), "there is something to interleave");
        TestContext.Out.WriteLine($"{runs} schedules, {known.Count} different moments");
    }

    private string World() => string.Join(';', new[] { "attempts", "leases", "recovery_budgets", BackfillLog.Collection }
        .SelectMany(collection => _documents.ListAsync(collection, default).GetAwaiter().GetResult())
        .Select(document => $"{document.Path} {document.Json}")
        .Concat(_services.Calls));

    private static async Task RepairAsync(RecoveryWork work, IDocumentStore store)
    {
        if (await work.BeginAsync(Now, default) is not { } fence)
        {
            return;
        }

        var records = await RecordsAsync(store);
        var facts = RecoveryOrders.Mark([Source], records);
        await work.JudgeAsync(facts, records, Now, default);
        var plan = RecoveryPlanner.Plan(new(facts, await RecordsAsync(store), _ => true, []), Limits, Now);
        if (plan.Calls.Count > 0)
        {
            await work.MakeAsync(plan.Calls[0], fence, Now, default);
        }

        await work.EndAsync(fence, Now);
    }

    private static async Task<IReadOnlyList<RecoveryRecord>> RecordsAsync(IDocumentStore documents) =>
        [.. (await new RecoveryLedger(documents).AllAsync(default)).Select(stored => stored.Record)];

    private RecoveryWork WorkOf(IDocumentStore documents)
    {
        var log = new IncidentLog(new InProcessDocumentStore());
        var story = new RecoveryStory(log, new IncidentActions(log, new(), new StoppedClock(Now)), new FunctionIdentity("recovery-step", "test"));
        return new(new RecoveryLease(documents, Limits), new RecoveryLedger(documents), new RecoveryBudget(documents, Limits), new RecoveryExecutor(_services), story, Limits);
    }
}
