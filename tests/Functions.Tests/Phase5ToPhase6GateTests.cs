using System.Net;
using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class Phase5ToPhase6GateTests(string mode)
{
    private const string SameDay = "phase5-to-phase6_2026-01-15_same_day";
    private readonly GateBench _bench = new(Some.Eastern("2026-01-15 12:10"), mode);

    private int OneTrigger => mode == "enforce" ? 1 : 0;

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [TestCase(5, GateOutcome.Open)]
    [TestCase(4, GateOutcome.Degraded)]
    [TestCase(3, GateOutcome.Blocked)]
    [TestCase(0, GateOutcome.Blocked)]
    public async Task Four_of_five_games_in_the_table_are_enough_from_noon_on(int games, GateOutcome expected)
    {
        _bench.ToCome(5);
        _bench.Predicted(games);

        await DeliverAsync(100);

        Assert.That((await _bench.DecisionAsync(SameDay)).Outcome, Is.EqualTo(expected));
        Assert.That(_bench.Bus.Published, Has.Count.EqualTo(expected is GateOutcome.Blocked ? 0 : OneTrigger));
    }

    [TestCase(0, 5, GateOutcome.Open)]
    [TestCase(100, 0, GateOutcome.Blocked)]
    public async Task Where_the_batch_and_the_table_disagree_the_table_counts_and_both_are_kept(double said, int games, GateOutcome expected)
    {
        _bench.ToCome(5);
        _bench.Predicted(games);

        await DeliverAsync(said);

        var decision = await _bench.DecisionAsync(SameDay);
        Assert.That(decision.Outcome, Is.EqualTo(expected));
        Assert.That(decision.Evaluations[^1].By, Does.EndWith($"which says {said} %"));
    }

    [Test]
    public async Task After_the_first_tip_nothing_is_exported_for_it()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-15 19:00");
        _bench.ToCome(5);
        _bench.Predicted(5);

        await DeliverAsync(100);

        Assert.That((await _bench.DecisionAsync(SameDay)).State, Is.EqualTo(GateState.Lapsed));
        Assert.That(_bench.Bus.Published, Is.Empty);
    }

    private Task<HttpStatusCode> DeliverAsync(double said) => _bench.DeliverAsync<Phase5ToPhase6Gate>(
        "PredictionCoordinator", "2026-01-15", with: envelope => envelope["metadata"] = new JsonObject { ["completion_percentage"] = said });
}
