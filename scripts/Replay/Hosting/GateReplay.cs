using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// One date of a scenario for a gate and its sweep alone: everything before it is there from the start, and the clock moves only over the days
/// in which the decision is made.
/// </summary>
public static class GateReplay
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <returns>Null: nobody decided in that time.</returns>
    public static async Task<GateDecision?> DecisionAsync(
        Scenario scenario, GateKey key, IReadOnlyList<FunctionFolder> folders, int days, CancellationToken cancellationToken)
    {
        await using var stage = await ReplayStage.StartAsync(scenario, folders, cancellationToken);
        var pipe = new Pipe(stage.Tables, new StoredDocuments(stage.Documents), folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet(StringComparer.Ordinal));
        pipe.Follow(stage.Line.World);
        var (starts, ledger) = (Eastern.StartOf(key.GameDate), new GateLedger(stage.Documents));
        var gate = new HostedFunction(GateCatalogue.Find(key.Gate)!.Function, stage.Functions.Hosts[GateCatalogue.Find(key.Gate)!.Function]);
        var sweep = new HostedFunction("gate-sweep", stage.Functions.Hosts["gate-sweep"]);
        var messages = new Queue<SimulatedMessage>(stage.Line.World.Messages().Where(message => message.At >= starts && message.Topic == GateCatalogue.Find(key.Gate)!.Topic));
        GateDecision? decision = null;
        for (var at = starts; at < starts.AddDays(days) && decision?.IsOver != true; at += Step)
        {
            while (messages.TryPeek(out var message) && message.At <= at)
            {
                await ReachAsync(stage, pipe, message.At, cancellationToken);
                await gate.DeliverAsync(messages.Dequeue(), cancellationToken);
            }

            await ReachAsync(stage, pipe, at, cancellationToken);
            await sweep.InvokeAsync(cancellationToken);
            decision = (await ledger.ReadAsync(key, cancellationToken)).Decision;
        }

        return decision;
    }

    private static async Task ReachAsync(ReplayStage stage, Pipe pipe, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await pipe.PourUntilAsync(at, advance: null, cancellationToken);
        if (at > stage.Clock.GetUtcNow())
        {
            stage.Clock.AdvanceTo(at);
        }

        stage.Waiting.Follow(at);
    }
}
