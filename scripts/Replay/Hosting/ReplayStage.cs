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

/// <summary>Everything that a scenario is played on: its world, one clock, a local cloud, and the functions through the hosting they are deployed with.</summary>
internal sealed class ReplayStage : IAsyncDisposable
{
    private readonly GoogleSqlEngine _engine;
    private readonly LocalWarehouse _warehouse;

    private ReplayStage(WorldLine line, Scenario scenario, GoogleSqlEngine engine)
    {
        (Line, _engine) = (line, engine);
        Clock = new SimulatedClock(line.World.StartsAt);
        Waiting = new WaitingTime(line.World.StartsAt, new ResilienceOptions().AttemptTimeout);
        Faults = new CloudFaults(scenario.Faults, Clock);
        _warehouse = new LocalWarehouse(engine, Clock, faults: new WarehouseFaults(Faults, Waiting));
        Tables = new WarehouseWorld(_warehouse);
        Functions = new LocalFunctions { Documents = Documents, Waiting = Waiting.Clock, AsksForDocuments = Faults.MayLoseStore };
    }

    public WorldLine Line { get; }

    public SimulatedClock Clock { get; }

    public WaitingTime Waiting { get; }

    public CloudFaults Faults { get; }

    public InProcessDocumentStore Documents { get; } = new();

    public WarehouseWorld Tables { get; }

    public LocalCloudServer Cloud { get; private set; } = null!;

    public LocalFunctions Functions { get; }

    /// <param name="scenario">What happens.</param>
    /// <param name="folders">The functions that take part.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<ReplayStage> StartAsync(Scenario scenario, IReadOnlyList<FunctionFolder> folders, CancellationToken cancellationToken)
    {
        var line = new WorldLine(new PipelineWorld(scenario) { Watch = Watching.Of(scenario, folders) });
        var stage = new ReplayStage(line, scenario, await GoogleSqlEngine.StartAsync(cancellationToken: cancellationToken));
        stage.Cloud = await LocalCloudServer.StartAsync(stage.Options([.. FunctionCatalogue.Read(Checkout.Root).Select(folder => folder.Manifest)]), stage._warehouse, cancellationToken);
        await stage.Functions.StartAsync(folders, stage.Cloud, stage.Clock, scenario, cancellationToken);
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        await Functions.DisposeAsync();
        await Cloud.DisposeAsync();
        _warehouse.Dispose();
        await _engine.DisposeAsync();
    }

    private LocalCloudOptions Options(IReadOnlyList<FunctionManifest> own) => new()
    {
        Time = Clock,
        Map = endpoints =>
        {
            endpoints.MapServices(PipelineHandler.Of(Line, Clock));
            endpoints.MapDocuments(Documents, () => Faults.Store);
            endpoints.MapControlPlane(new ControlRecords(Line, Clock, own));
            endpoints.MapFunctions(Functions.Hosts, own.Select(manifest => manifest.Name).ToHashSet(StringComparer.Ordinal));
        },
    };
}
