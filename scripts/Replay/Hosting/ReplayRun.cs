using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Control;
using NbaPipeline.LocalCloud.Documents;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Services;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Google.Resilience;
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
        var line = new WorldLine(new PipelineWorld(scenario) { Watch = Watching.Of(scenario, folders) });
        var clock = new SimulatedClock(line.World.StartsAt);
        var waiting = new WaitingTime(line.World.StartsAt, new ResilienceOptions().AttemptTimeout);
        var faults = new CloudFaults(scenario.Faults, clock);
        var documents = new InProcessDocumentStore();
        await using var engine = await GoogleSqlEngine.StartAsync(cancellationToken: cancellationToken);
        using var warehouse = new LocalWarehouse(engine, clock, faults: new WarehouseFaults(faults, waiting));
        await using var functions = new LocalFunctions { Documents = documents, Waiting = waiting.Clock, AsksForDocuments = faults.MayLoseStore };
        var own = FunctionCatalogue.Read(Checkout.Root).Select(folder => folder.Manifest).ToList();
        var options = new LocalCloudOptions
        {
            Time = clock,
            Map = endpoints =>
            {
                endpoints.MapServices(PipelineHandler.Of(line, clock));
                endpoints.MapDocuments(documents, () => faults.Store);
                endpoints.MapControlPlane(new ControlRecords(line, clock, own));
                endpoints.MapFunctions(functions.Hosts, own.Select(manifest => manifest.Name).ToHashSet(StringComparer.Ordinal));
            },
        };
        await using var cloud = await LocalCloudServer.StartAsync(options, warehouse, cancellationToken);
        await functions.StartAsync(folders, cloud, clock, scenario, cancellationToken);

        var read = folders.SelectMany(folder => folder.Manifest.Reads).ToHashSet(StringComparer.Ordinal);
        var replay = new ReplayEngine(clock, new WarehouseWorld(warehouse), new SinkPosts(cloud.Slack))
        {
            Posted = posted,
            Tables = read,
            Documents = new StoredDocuments(documents),
            Calling = () => cloud.Slack.Fault = faults.Slack,
            IsCalled = (function, at) => !faults.IsDead(function, at),
            Waiting = waiting,
        };
        var scheduled = folders.Select(folder => folder.Manifest)
            .Select(manifest => new ScheduledFunction(
                manifest.Name, manifest.Schedules, new HostedFunction(manifest.Name, functions.Hosts[manifest.Name])) { Topic = manifest.Trigger.Topic });
        var record = await replay.RunAsync(line, [.. scheduled], cancellationToken);
        return new(line.World, record, Scorer.Score(line.World, record, only)) { WatchedPhases = WatchedPhases.Of(folders.Select(folder => folder.Manifest)) };
    }
}
