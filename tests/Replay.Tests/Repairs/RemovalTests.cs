using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests.Repairs;

public sealed class RemovalTests
{
    [Test]
    public async Task Rows_that_a_harmful_repair_takes_away_are_gone_from_the_warehouse()
    {
        var scenario = Some.Scenario("""{ "id": "harm", "kind": "recovery_harmful", "dates": ["2026-01-19"], "endpoint": "/scrape" }""");
        var work = new Intervention(Some.At("2026-01-20T15:03:00Z"), "bdl", new DateOnly(2026, 1, 19)) { IsHarmful = true };
        List<SimulatedRow> rows = [.. new PipelineWorld(scenario, [work]).Rows(new HashSet<string> { Tables.BdlBoxScores })];
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = new LocalWarehouse(engine, new SimulatedClock(Some.At("2026-01-22T12:00:00Z")));

        await new WarehouseWorld(warehouse).LoadAsync(rows, CancellationToken.None);

        var lost = rows.Where(row => row.IsRemoval).ToList();
        Assert.That(lost, Has.Count.EqualTo(5));
        Assert.That(
            warehouse.RowCount(Tables.BdlBoxScores),
            Is.EqualTo(rows.Count(row => !row.IsRemoval && !lost.Exists(removal => removal.Removes(row.Values)))));
    }
}
