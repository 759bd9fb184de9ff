using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>One SQL engine for the fixtures of this folder, started at their beginning and stopped after them.</summary>
[SetUpFixture]
public sealed class SqlEngine
{
    private static GoogleSqlEngine? engine;

    /// <summary>All tables of the catalogue, empty. Each test has its own.</summary>
    public static LocalWarehouse Warehouse()
    {
        var running = engine ?? throw new InvalidOperationException("The SQL engine is not up.");
        var warehouse = new LocalWarehouse(running, new StoppedClock(Some.Eastern("2026-01-17 12:00")));
        foreach (var table in TableCatalogue.All)
        {
            warehouse.CreateTable(table);
        }

        return warehouse;
    }

    [OneTimeSetUp]
    public async Task StartAsync() => engine = await GoogleSqlEngine.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (engine is { } running)
        {
            await running.DisposeAsync();
        }
    }
}
