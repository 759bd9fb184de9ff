using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Inventory;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Gates;

/// <summary>
/// One store, one bus and one table for any number of instances of a gate, each of which waits for its turn before every call. The next phase
/// begins as soon as its message is there.
/// </summary>
internal sealed class SteppedWorld(Turns turns)
{
    private static readonly Gate Gate = GateCatalogue.Phase3ToPhase4;
    private static readonly GateRoutes Routes = new(
        [new OwnFunction(Gate.Function, []) { Gate = new GateRoute("nba-phase4-trigger", "nba-phase4-precompute-processors", ["overnight"]) }],
        new GateStances(GateStance.Enforce, new Dictionary<string, GateStance>()));

    private readonly InProcessDocumentStore _documents = new();

    public static GateKey Key { get; } = new(Gate.Name, Some.Date, PhaseMode.Overnight);

    public List<string> Published { get; } = [];

    public bool IsWhole { get; set; }

    /// <summary>The bus says no to so many messages before it takes one.</summary>
    public int Refusals { get; set; }

    /// <param name="actor">Whose turns it takes; null: it never waits.</param>
    /// <param name="now">When it asks.</param>
    public async Task AskAsync(int? actor, DateTimeOffset now)
    {
        var store = new SteppedStore(_documents, () => StepAsync(actor));
        var ledger = new GateLedger(store);
        var delivery = new TriggerDelivery(ledger, new Bus(this, actor), new Starts(this), new GateThresholds());
        var keeper = new GateKeeper(ledger, new OverrideLog(store), [new Question(this)], Routes, SomeGates.Settings(), delivery);
        try
        {
            await keeper.AskAsync(Gate, [Key], new GateOccasion("a test", now), CancellationToken.None);
        }
        catch (PhaseBusException)
        {
            // The message is delivered again: the test asks again at the end.
        }
    }

    public async Task<GateDecision?> DecisionAsync() => (await new GateLedger(_documents).ReadAsync(Key, CancellationToken.None)).Decision;

    public async Task FillAsync(int actor)
    {
        await turns.TakeAsync(actor);
        IsWhole = true;
    }

    private Task StepAsync(int? actor) => actor is { } number ? turns.TakeAsync(number) : Task.CompletedTask;

    private sealed class Question(SteppedWorld world) : IGateQuestion
    {
        public Gate Gate => SteppedWorld.Gate;

        public Task<IReadOnlyList<GateFacts>> AskAsync(IReadOnlyList<GateAsk> asks, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<GateFacts>>([.. asks.Select(_ => SomeGates.Facts(
                2, SomeGates.Table("PGS", world.IsWhole ? 2 : 0, 2, MemberNeed.Critical), SomeGates.Table("TDGS", 2, 2), SomeGates.Table("TOGS", 2, 2)))]);
    }

    private sealed class Bus(SteppedWorld world, int? actor) : IPhaseBus
    {
        public async Task<string> PublishAsync(PhaseTrigger trigger, CancellationToken cancellationToken)
        {
            await world.StepAsync(actor);
            if (world.Refusals-- > 0)
            {
                throw new PhaseBusException("refused", mayHaveArrived: false);
            }

            world.Published.Add(trigger.Key);
            await world.StepAsync(actor);
            return "message";
        }
    }

    private sealed class Starts(SteppedWorld world) : IPhaseStarts
    {
        public Task<Evidence<bool>> BeganAsync(Phase phase, DateOnly gameDate, DateTimeOffset since, CancellationToken cancellationToken) =>
            Task.FromResult<Evidence<bool>>(new Evidence<bool>.Known(world.Published.Count > 0));
    }
}
