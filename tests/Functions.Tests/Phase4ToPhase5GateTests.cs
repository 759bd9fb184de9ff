using System.Net;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

[TestFixture("observe")]
[TestFixture("enforce")]
public sealed class Phase4ToPhase5GateTests(string mode)
{
    private const string Overnight = "phase4-to-phase5_2026-01-15_overnight";
    private const string SameDay = "phase4-to-phase5_2026-01-15_same_day";
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 08:35"), mode);

    private int OneTrigger => mode == "enforce" ? 1 : 0;

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task G24_Before_the_tip_only_the_features_are_required()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-15 11:05");
        _bench.ToCome(5, "MLFS");

        await DeliverAsync("MLFeatureStoreProcessor");

        Assert.That((await _bench.DecisionAsync(SameDay)).Outcome, Is.EqualTo(GateOutcome.Open));
        Assert.That(_bench.Bus.Published.Select(trigger => trigger.Topic), Is.EqualTo(Enumerable.Repeat("nba-predictions-trigger", OneTrigger)));
    }

    [TestCase("TDZA PSZA PCF MLFS", "no PDC")]
    [TestCase("TDZA PSZA PCF PDC", "no MLFS")]
    [TestCase("PDC MLFS", "no TDZA, no PSZA, no PCF")]
    public async Task G24_Overnight_three_of_five_and_both_critical_ones_are(string processors, string words)
    {
        _bench.Night(5, processors);

        await DeliverAsync();

        await _bench.SweepLaterAsync();

        var decision = await _bench.DecisionAsync(Overnight);
        Assert.That((decision.State, decision.Reason), Is.EqualTo((GateState.Blocked, $"{words}.")));
        Assert.That(_bench.Slack.Messages.Select(message => (message.Severity, message.Fingerprint)), Is.EqualTo([(Severity.Critical, "phase4/precompute/2026-01-15")]));
    }

    [Test]
    public async Task G24_Overnight_is_decided_and_gives_no_trigger_for_games_that_are_over()
    {
        _bench.Night(5, "TDZA PSZA PCF PDC MLFS");

        await DeliverAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).Outcome, Is.EqualTo(GateOutcome.Open));
        Assert.That(_bench.Bus.Published, Is.Empty);
    }

    [Test]
    public async Task G31_Poor_features_block_as_the_same_problem_that_the_quality_alert_sees()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-15 11:50");
        _bench.ToCome(5, "MLFS");
        _bench.Score(57.2);

        await DeliverAsync();
        await _bench.SweepLaterAsync();

        Assert.That((await _bench.DecisionAsync(SameDay)).Reason, Is.EqualTo("the mean score is 57.2, below 65."));
        Assert.That(_bench.Slack.Messages.Select(message => message.Fingerprint), Is.EqualTo(["phase4/ml_feature_store.quality/2026-01-15"]));
        Assert.That(_bench.Bus.Published, Is.Empty);
    }

    [Test]
    public async Task G32_After_four_hours_the_timer_opens_with_three_of_five_as_degraded()
    {
        _bench.Night(5, "TDZA PDC MLFS");
        await DeliverAsync();
        var waiting = await _bench.DecisionAsync(Overnight);
        _bench.Clock.Advance(TimeSpan.FromHours(4));

        await _bench.SweepAsync();

        var opened = await _bench.DecisionAsync(Overnight);
        Assert.That((waiting.State, opened.State, opened.Outcome), Is.EqualTo((GateState.Waiting, GateState.Opened, GateOutcome.Degraded)));
        Assert.That(opened.Missing, Is.EqualTo(["player_shot_zone_analysis", "player_composite_factors"]));
    }

    [Test]
    public async Task G32_After_four_hours_without_what_the_breaker_needs_it_is_critical_and_nothing_starts()
    {
        _bench.Night(5, "TDZA PSZA PCF");
        await DeliverAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(4));

        await _bench.SweepAsync();

        Assert.That((await _bench.DecisionAsync(Overnight)).State, Is.EqualTo(GateState.Blocked));
        Assert.That(_bench.Slack.Messages[0].Severity, Is.EqualTo(Severity.Critical));
        Assert.That(_bench.Bus.Published.Select(trigger => trigger.Topic), Has.None.EqualTo("nba-predictions-trigger"));
    }

    [Test]
    public async Task The_breaker_is_one_state_for_all_instances()
    {
        await using var other = new GateBench(_bench.Clock.Now, mode) { Shared = _bench };
        _bench.Night(5, "TDZA");
        await DeliverAsync();
        var breakers = new BreakerLog(_bench.Documents);
        var open = await breakers.ReadAsync(GateCatalogue.Phase4ToPhase5, CancellationToken.None);
        _bench.Night(5, "TDZA PSZA PCF PDC MLFS");

        await other.DeliverAsync<Phase4ToPhase5Gate>("PlayerDailyCacheProcessor", "2026-01-15");

        Assert.That(open.Tripped.Keys, Is.EqualTo([Overnight]));
        Assert.That((await breakers.ReadAsync(GateCatalogue.Phase4ToPhase5, CancellationToken.None)).IsOpen, Is.False);
    }

    private Task<HttpStatusCode> DeliverAsync(string processor = "PlayerDailyCacheProcessor") => _bench.DeliverAsync<Phase4ToPhase5Gate>(processor, "2026-01-15");
}
