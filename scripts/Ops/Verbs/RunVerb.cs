using System.CommandLine;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Control;
using NbaPipeline.LocalCloud.Documents;
using NbaPipeline.LocalCloud.Functions;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Services;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.PipelineSimulator;
using NbaPipeline.Replay;

namespace NbaPipeline.Ops.Verbs;

/// <summary><c>ops run</c>: the local cloud with a scenario's data and every function, standing at the end of the scenario.</summary>
internal static class RunVerb
{
    private const int DefaultPort = 8080;
    private const string DefaultScenario = "january-first-week";

    public static Command Command()
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1.", DefaultValueFactory = _ => DefaultPort };
        var data = new Option<string>("--scenario") { Description = "Whose rows are loaded.", DefaultValueFactory = _ => DefaultScenario };
        var load = new Option<string[]>("--load") { Description = "More rows: dataset.table=FILE, one JSON object a line. May be repeated." };
        var command = new Command("run", "Starts the local cloud with data and every function, until Ctrl+C. Exit 0: ended; 2: cannot start.") { port, data, load };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            Port(parsed.GetValue(port)), ScenarioLoader.Load(parsed.GetValue(data)!), Loads(parsed.GetValue(load)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        int port, Scenario scenario, IReadOnlyList<(string Table, string File)> loads, CancellationToken cancellationToken)
    {
        var line = new WorldLine(scenario);
        var world = line.World;
        var clock = new ShiftedClock(world.EndsAt, TimeProvider.System);
        await using var engine = await GoogleSqlEngine.StartAsync(cancellationToken: cancellationToken);
        using var warehouse = new LocalWarehouse(engine, clock);
        var folders = FunctionCatalogue.Read(Checkout.Root);
        var control = new ControlRecords(line, clock, [.. folders.Select(folder => folder.Manifest)]);
        await using var functions = new LocalFunctions();
        await using var cloud = await LocalCloudServer.StartAsync(
            new LocalCloudOptions
            {
                Port = port,
                Time = clock,
                Map = endpoints =>
                {
                    endpoints.MapServices(PipelineHandler.Of(line, clock)).MapControlPlane(control).MapFunctions(functions.Hosts);
                    endpoints.MapDocuments(functions.Documents, () => null);
                },
            },
            warehouse,
            cancellationToken);

        await new WarehouseWorld(warehouse).LoadAsync([.. world.Rows()], cancellationToken);
        await new StoredDocuments(functions.Documents).PutAllAsync(world.Documents(), cancellationToken);
        foreach (var (table, file) in loads)
        {
            await RowFile.LoadAsync(warehouse, table, file, cancellationToken);
        }

        await functions.StartAsync(folders, cloud, clock, scenario, cancellationToken);
        Announce(cloud, folders, clock);
        await WaitAsync(cancellationToken);
        return 0;
    }

    private static void Announce(LocalCloudServer cloud, IReadOnlyList<FunctionFolder> folders, TimeProvider clock)
    {
        Console.WriteLine($"The local cloud is up at {cloud.BaseAddress} and believes it is {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC. Ctrl+C ends it.");
        Console.WriteLine($"  Slack     {cloud.BaseAddress}slack");
        Console.WriteLine($"  BigQuery  {cloud.BaseAddress}bigquery");
        Console.WriteLine($"  Services  {cloud.BaseAddress}services/{PipelineHandler.Scrapers}/health");
        foreach (var manifest in folders.Select(folder => folder.Manifest))
        {
            // What reads no table has no past to look into.
            var asOf = manifest.Reads.Count > 0 ? "&as_of=2026-01-16T18:00:00Z" : "";
            Console.WriteLine($"  curl '{cloud.BaseAddress}functions/{manifest.Name}?dry_run=true{asOf}'");
        }
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Ended.");
        }
    }

    private static IReadOnlyList<(string Table, string File)> Loads(string[]? options) =>
    [
        .. (options ?? []).Select(option => option.Split('=', 2) is [{ Length: > 0 } table, { Length: > 0 } file]
            ? (table, file)
            : throw new OpsException($"--load takes dataset.table=FILE, not '{option}'.")),
    ];

    private static int Port(int port) => port is >= 0 and <= 65535
        ? port
        : throw new OpsException($"A port is a number from 0 to 65535, not {port}.");
}
