using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Gates;

/// <summary>The gates as deployed over two simulated days with what goes wrong with messages, in both stances.</summary>
public sealed class GateReplayTests
{
    private const string Faults = """
        { "id": "teams", "kind": "processor_failed", "phase": 3, "processors": ["TOGS"], "dates": ["2026-01-19"], "until": "2026-01-20T20:00:00Z" },
        { "id": "twice", "kind": "message_duplicate", "topic": "nba-phase3-analytics-complete", "dates": ["2026-01-19", "2026-01-20"] },
        { "id": "poison", "kind": "message_malformed", "topic": "nba-phase4-precompute-complete", "dates": ["2026-01-19", "2026-01-20"] },
        { "id": "lost", "kind": "message_lost", "topic": "nba-phase5-predictions-complete", "dates": ["2026-01-20"] }
        """;

    [TestCase("observe")]
    [TestCase("enforce")]
    public async Task Nothing_is_opened_or_blocked_wrongly_and_no_trigger_is_given_twice(string gates)
    {
        var scenario = Some.Scenario(Faults, $$""", "world": "closed", "gates": "{{gates}}" """);
        var folders = FunctionCatalogue.Read(Checkout.Root).Where(folder => folder.Manifest.Kind == "gate").ToList();

        var replayed = await ReplayRun.RecordAsync(scenario, folders, folders.Select(folder => folder.Manifest.Name).ToHashSet(), null, CancellationToken.None);

        var (totals, triggers) = (replayed.Scoreboard.Totals, replayed.Record.Calls.Where(call => call.Call.Service == ServiceCall.Bus).ToList());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((totals.GateWrongOpens, totals.GateWrongBlocks, totals.DuplicateTriggers), Is.EqualTo((0, 0, 0)), string.Join('\n', triggers.Select(call => $"{call.Call.At:u} {call.Call.Route} {call.Reply.Status} {call.Call.Body[..120]}")));
            Assert.That(replayed.Record.Invocations.Where(invocation => invocation.IsFailure).Select(invocation => (invocation.At, invocation.Function)), Is.Empty);
            Assert.That(triggers, gates == "enforce" ? Has.Count.GreaterThan(3) : Is.Empty);
            Assert.That(replayed.Record.Decisions.Count(decision => decision.State is GateState.Opened), Is.GreaterThan(4));
        }
    }
}
