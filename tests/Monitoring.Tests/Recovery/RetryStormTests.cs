using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Tests.Recovery.SomeOutputs;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>
/// Two instances for ten days, in a store that fails and loses answers, before services that lie, time out and throw, over outputs that come and
/// go: whatever happens, no output is asked for more often than its cap, and no day has more calls than its own.
/// </summary>
public sealed class RetryStormTests
{
    private static readonly RecoveryThresholds Tight = new() { CallsADay = 7, OrderedCallsADay = 5 };
    private static readonly OutputFact[] Outputs = [Source, Players, Cache, Short(RecoveryAction.Grade, "grading"), Short(RecoveryAction.Predict, "predictions")];

    [Test]
    public async Task No_sequence_of_faults_makes_more_calls_than_the_caps([Range(1, 16)] int seed)
    {
        var dice = new Random(seed);
        var services = new RecordingServices
        {
            Answering = () => dice.Next(8) switch
            {
                0 => throw new InvalidOperationException("the process ended"),
                var kind => new ServiceAnswer((ServiceAnswerKind)(kind % 7), "words"),
            },
        };
        var documents = new InProcessDocumentStore();
        RecoveryWork[] instances = [WorkOf(documents, services, dice), WorkOf(documents, services, dice)];
        var perDay = new Dictionary<DateOnly, int>();
        for (var minute = 0; minute < 10 * 24 * 60; minute += 5)
        {
            var (now, before) = (Now.AddMinutes(minute), services.Calls.Count);
            await RunAsync(instances[dice.Next(2)], documents, [.. Outputs.Select(fact => Turned(fact, dice))], now);
            var day = PipelineClock.GameDateAt(now);
            perDay[day] = perDay.GetValueOrDefault(day) + (services.Calls.Count > before ? 1 : 0);
        }

        Assert.That(services.Calls, Is.Not.Empty);
        Assert.That(perDay.Values, Has.All.LessThanOrEqualTo(Tight.CallsADay));
        Assert.That(services.Outputs.CountBy(output => output).Select(count => count.Value), Has.All.LessThanOrEqualTo(Tight.AttemptsForLife));
    }

    [Test, Category("Measurement")]
    public Task A_hundred_further_sequences_make_no_more([Range(101, 200)] int seed) => No_sequence_of_faults_makes_more_calls_than_the_caps(seed);

    [Test]
    public async Task On_one_input_no_output_is_asked_for_a_fourth_time([Range(1, 10)] int seed)
    {
        var dice = new Random(seed);
        var services = new RecordingServices();
        var documents = new InProcessDocumentStore();
        RecoveryWork[] instances = [WorkOf(documents, services, dice), WorkOf(documents, services, dice)];
        for (var minute = 0; minute < 5 * 24 * 60; minute += 5)
        {
            await RunAsync(instances[dice.Next(2)], documents, [Source, Whole(Players) with { Key = Players.Key }, Cache], Now.AddMinutes(minute));
        }

        Assert.That(services.Outputs.CountBy(output => output).Select(count => count.Value), Has.All.InRange(1, Tight.Attempts));
    }

    [Test]
    public async Task No_sequence_of_faults_and_backfills_makes_more_calls_than_the_caps([Range(1, 8)] int seed)
    {
        var dice = new Random(seed);
        var services = new RecordingServices
        {
            Answering = () => dice.Next(8) switch
            {
                0 => throw new InvalidOperationException("the process ended"),
                var kind => new ServiceAnswer((ServiceAnswerKind)(kind % 7), "words"),
            },
        };
        var documents = new InProcessDocumentStore();
        RecoveryWork[] instances = [WorkOf(documents, services, dice), WorkOf(documents, services, dice)];
        var backfills = new StormyBackfills(new TroubledStore(documents, dice), Tight);
        var (perDay, ordered) = (new Dictionary<DateOnly, int>(), 0);
        for (var minute = 0; minute < 10 * 24 * 60; minute += 5)
        {
            var (now, before) = (Now.AddMinutes(minute), services.Calls.Count);
            IReadOnlyList<OutputFact> facts = [.. Outputs.Select(fact => Turned(fact, dice))];
            ordered += dice.Next(5) == 0 && await backfills.OrderAsync(facts, await RecordsAsync(documents), (Reprocess)dice.Next(3), now) ? 1 : 0;
            await RunAsync(instances[dice.Next(2)], documents, facts, now);
            var day = PipelineClock.GameDateAt(now);
            perDay[day] = perDay.GetValueOrDefault(day) + (services.Calls.Count > before ? 1 : 0);
        }

        Assert.That(ordered, Is.Positive, "something was ordered");
        Assert.That(perDay.Values, Has.All.LessThanOrEqualTo(Tight.CallsADay + Tight.OrderedCallsADay));
        Assert.That(services.Outputs.CountBy(output => output).Select(count => count.Value), Has.All.LessThanOrEqualTo(Tight.AttemptsForLife));
    }

    [Test, Category("Measurement")]
    public Task A_hundred_further_sequences_with_backfills_make_no_more([Range(101, 200)] int seed) =>
        No_sequence_of_faults_and_backfills_makes_more_calls_than_the_caps(seed);

    [Test]
    public async Task On_one_input_no_output_is_asked_for_a_fourth_time_however_often_it_is_ordered([Range(1, 6)] int seed)
    {
        var dice = new Random(seed);
        var services = new RecordingServices();
        var documents = new InProcessDocumentStore();
        RecoveryWork[] instances = [WorkOf(documents, services, dice), WorkOf(documents, services, dice)];
        var backfills = new StormyBackfills(new TroubledStore(documents, dice), Tight);
        for (var minute = 0; minute < 5 * 24 * 60; minute += 5)
        {
            IReadOnlyList<OutputFact> facts = [Source, Whole(Players) with { Key = Players.Key, Input = "a" }, Cache];
            if (dice.Next(10) == 0)
            {
                await backfills.OrderAsync(facts, await RecordsAsync(documents), Reprocess.All, Now.AddMinutes(minute));
            }

            await RunAsync(instances[dice.Next(2)], documents, facts, Now.AddMinutes(minute));
        }

        Assert.That(services.Outputs.CountBy(output => output).Select(count => count.Value), Has.All.InRange(1, Tight.Attempts));
    }

    private static OutputFact Turned(OutputFact fact, Random dice) => dice.Next(6) switch
    {
        0 => Whole(fact),
        1 => fact with { Input = $"{dice.Next(100)}" },
        _ => fact with { BuildsOn = dice.Next(3) == 0 ? [] : fact.BuildsOn },
    };

    private static async Task RunAsync(RecoveryWork work, InProcessDocumentStore documents, IReadOnlyList<OutputFact> facts, DateTimeOffset now)
    {
        try
        {
            if (await work.BeginAsync(now, default) is not { } fence)
            {
                return;
            }

            await work.JudgeAsync(facts, await RecordsAsync(documents), now, default);
            var records = await RecordsAsync(documents);
            var plan = RecoveryPlanner.Plan(new(RecoveryOrders.Mark(facts, records), records, _ => true, []), Tight, now);
            if (plan.Calls.Count > 0)
            {
                await work.MakeAsync(plan.Calls[0], fence, now, default);
            }

            await work.EndAsync(fence, now);
        }
        catch (Exception exception) when (exception is DocumentStoreException or InvalidOperationException)
        {
            // The instance is gone, with whatever it held.
        }
    }

    private static async Task<IReadOnlyList<RecoveryRecord>> RecordsAsync(IDocumentStore documents) =>
        [.. (await new RecoveryLedger(documents).AllAsync(default)).Select(stored => stored.Record)];

    private static RecoveryWork WorkOf(IDocumentStore documents, IPipelineServices services, Random dice)
    {
        var troubled = new TroubledStore(documents, dice);
        var log = new IncidentLog(documents);
        var story = new RecoveryStory(log, new IncidentActions(log, new IncidentThresholds(), new StoppedClock(Now)), new FunctionIdentity("recovery-step", "test"));
        return new(new RecoveryLease(troubled, Tight), new RecoveryLedger(troubled), new RecoveryBudget(troubled, Tight), new RecoveryExecutor(services), story, Tight);
    }
}
