using System.Net;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class Phase2ToPhase3GateTests(string mode)
{
    private const string Overnight = "phase2-to-phase3_2026-01-15_overnight";
    private readonly GateBench _bench = new(Some.Eastern("2026-01-15 23:50"), mode);

    private int OneTrigger => mode == "enforce" ? 1 : 0;

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task It_opens_with_the_last_game_and_not_before()
    {
        _bench.Warehouse.See(Some.Night(4, bdl: 3, gamebook: 4));

        await DeliverAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).Outcome, Is.EqualTo(GateOutcome.Open));
        Assert.That(_bench.Bus.Published.Select(trigger => trigger.Topic), Is.EqualTo(Enumerable.Repeat("nba-phase3-trigger", OneTrigger)));
    }

    [Test]
    public async Task G25_A_game_that_no_source_has_is_waited_for_until_six_and_then_named()
    {
        _bench.Warehouse.See(Some.Night(4)).See(Some.Night(4, bdl: 3).Where(row => row.Witness == SourceRegistry.BallDontLie.Name))
            .See(Some.BoxScore(SourceRegistry.Gamebook, "OKC@HOU") with { ActiveCount = 0 });
        await DeliverAsync();
        var waiting = await _bench.DecisionAsync(Overnight);
        _bench.Clock.Now = Some.Eastern("2026-01-16 06:05");

        await _bench.SweepAsync();

        var decision = await _bench.DecisionAsync(Overnight);
        Assert.That(waiting.State, Is.EqualTo(GateState.Waiting));
        Assert.That((decision.State, decision.Outcome, decision.Refused), Is.EqualTo((GateState.Opened, GateOutcome.Degraded, new[] { "OKC@HOU" })));
    }

    [Test]
    public async Task G25_Without_a_box_score_of_any_game_it_blocks()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-16 06:05");
        _bench.Warehouse.See(Some.Night(4));

        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).State, Is.EqualTo(GateState.Blocked));
        Assert.That(_bench.Bus.Published, Is.Empty);
    }

    private Task<HttpStatusCode> DeliverAsync() => _bench.DeliverAsync<Phase2ToPhase3Gate>("BdlPlayerBoxScoresProcessor", "2026-01-15");
}
