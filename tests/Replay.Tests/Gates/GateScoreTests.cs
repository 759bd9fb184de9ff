using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Gates;

public sealed class GateScoreTests
{
    private const string NoTeams =
        """{ "id": "teams", "kind": "processor_failed", "phase": 3, "processors": ["TOGS"], "dates": ["2026-01-19"], "until": "2026-01-20T20:00:00Z" }""";

    private static readonly DateOnly Date = new(2026, 1, 19);
    private static readonly GateKey Key = new("phase3-to-phase4", Date, PhaseMode.Overnight);

    [TestCase("2026-01-20T15:00:00Z", GateOutcome.Degraded, 1, 0)]
    [TestCase("2026-01-20T15:00:00Z", GateOutcome.Blocked, 0, 0)]
    [TestCase("2026-01-20T21:00:00Z", GateOutcome.Open, 0, 0)]
    [TestCase("2026-01-20T21:00:00Z", GateOutcome.Blocked, 0, 1)]
    [TestCase("2026-01-20T15:00:00Z", GateOutcome.NotDue, 0, 0)]
    [TestCase("2026-01-20T21:00:00Z", GateOutcome.Unknown, 0, 0)]
    public void A_decision_is_held_against_what_was_there_at_its_moment(string at, GateOutcome outcome, int opens, int blocks)
    {
        var totals = Score(Look(at, outcome)).Totals;

        Assert.That((totals.GateWrongOpens, totals.GateWrongBlocks), Is.EqualTo((opens, blocks)));
    }

    [Test]
    public void What_somebody_opened_is_no_mistake_of_the_gate()
    {
        var look = Look("2026-01-20T15:00:00Z", GateOutcome.Degraded);

        Assert.That(Score(look with { Override = new(Key, "ana", "why", look.At, look.At.AddHours(1)) }).Totals.GateWrongOpens, Is.Zero);
    }

    [Test]
    public void A_block_that_outlives_its_reason_is_wrong()
    {
        var look = Look("2026-01-20T15:00:00Z", GateOutcome.Blocked);

        Assert.That(Score(look with { LastAt = Some.At("2026-01-20T21:00:00Z") }).Totals.GateWrongBlocks, Is.EqualTo(1));
    }

    [TestCase("a", "b", 0)]
    [TestCase("a", "a", 1)]
    public void A_trigger_given_twice_is_counted(string one, string other, int expected)
    {
        var record = Some.Record() with { Calls = [Trigger(one), Trigger(other)] };

        Assert.That(Scorer.Score(Some.World(), record).Totals.DuplicateTriggers, Is.EqualTo(expected));
    }

    private static Scoreboard Score(GateEvaluation look) => Scorer.Score(
        Some.World(NoTeams), Some.Record() with { Decisions = [new GateDecision { Key = Key, FirstSeenAt = look.At, Evaluations = [look] }] });

    private static GateEvaluation Look(string at, GateOutcome outcome) =>
        new(Some.At(at), "a test", outcome, "", new([], []) { DueAt = default, DegradesAt = default, UsefulUntil = default }, new(1, 0, 1));

    private static RecordedCall Trigger(string key) => new(
        new(Some.At("2026-01-20T15:00:00Z"), ServiceCall.Bus, "POST", "nba-phase4-trigger") { Body = $$"""{"trigger_source":"gate","correlation_id":"{{key}}"}""" },
        new(200, "{}"));
}
