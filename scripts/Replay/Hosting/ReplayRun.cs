using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>
/// One scenario from its first row to its scoreboard: the deployed classes, through the hosting they are deployed with,
/// over HTTP against the local cloud, on a clock that the replay moves.
/// </summary>
public static class ReplayRun
{
    /// <param name="scenario">What happens, and what is expected.</param>
    /// <param name="folders">The functions that take part.</param>
    /// <param name="only">Their names where they were chosen, null where all take part.</param>
    /// <param name="posted">Called for each message as it appears.</param>
    /// <param name="cancellationToken">Ends the replay early.</param>
    public static async Task<Scoreboard> RunAsync(
        Scenario scenario, IReadOnlyList<FunctionFolder> folders, IReadOnlySet<string>? only, Action<ReplayPost>? posted, CancellationToken cancellationToken) =>
        (await RecordAsync(scenario, folders, only, posted, cancellationToken)).Scoreboard;

    /// <summary>The same, with everything that was seen on the way: what a report shows.</summary>
    public static async Task<Replayed> RecordAsync(
        Scenario scenario, IReadOnlyList<FunctionFolder> folders, IReadOnlySet<string>? only, Action<ReplayPost>? posted, CancellationToken cancellationToken)
    {
        await using var stage = await ReplayStage.StartAsync(scenario, folders, cancellationToken);
        var read = folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet(StringComparer.Ordinal);
        var replay = new ReplayEngine(stage.Clock, stage.Tables, new SinkPosts(stage.Cloud.Slack))
        {
            Posted = posted,
            Tables = read,
            Documents = new StoredDocuments(stage.Documents),
            Calling = () => stage.Cloud.Slack.Fault = stage.Faults.Slack,
            IsCalled = (function, at) => !stage.Faults.IsDead(function, at),
            Spent = () => stage.Tables.Spent,
            Waiting = stage.Waiting,
        };
        var scheduled = folders.Select(folder => folder.Manifest)
            .Select(manifest => new ScheduledFunction(
                manifest.Name, manifest.Schedules, new HostedFunction(manifest.Name, stage.Functions.Hosts[manifest.Name])) { Topic = manifest.Trigger.Topic });
        var record = (await replay.RunAsync(stage.Line, [.. scheduled], cancellationToken)) with
        {
            Decisions = await new GateLedger(stage.Documents).AllAsync(cancellationToken),
        };
        var world = stage.Line.World;
        return new(world, record, Scorer.Score(world, record, only)) { WatchedPhases = WatchedPhases.Of(folders.Select(folder => folder.Manifest)) };
    }
}
