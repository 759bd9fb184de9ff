using Microsoft.Extensions.Options;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Loading;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Ops.Verbs;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>The smoke test of the season loads little; its answer must be that of everything.</summary>
public sealed class SeasonRowsTests
{
    [TestCase("2025-10-21", "2025-10-21")]
    [TestCase("2026-01-15", "2026-01-20")]
    [TestCase("2026-02-12", "2026-02-14")]
    public async Task The_few_rows_that_are_loaded_answer_as_all_would(string from, string to)
    {
        var request = new SmokeRequest(DateOnly.Parse(from, null), DateOnly.Parse(to, null), Some.At("2026-04-14T20:00:00Z"));
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var few = new LocalWarehouse(engine, new SimulatedClock(request.Now));
        using var all = new LocalWarehouse(engine, new SimulatedClock(request.Now));

        SeasonRows.Prepare();
        await SeasonRows.LoadAsync(few, SmokeQueries.Bound(request), request.Dates, CancellationToken.None);
        _ = new WarehouseWorld(all);
        SeasonFile.Load(all, SeasonVerb.File, HealthySeason.Tables, DateSet.Between(HealthySeason.Scenario.From, HealthySeason.Scenario.To).Days);

        Assert.That(few.RowCount(Tables.Schedule), Is.LessThan(all.RowCount(Tables.Schedule)));
        Assert.That(await AnswerAsync(few, request), Is.EquivalentTo(await AnswerAsync(all, request)).And.Not.Empty);
    }

    private static async Task<string[]> AnswerAsync(LocalWarehouse warehouse, SmokeRequest request)
    {
        var asked = new SeasonWarehouse(warehouse, new CostLedger(), Options.Create(new WarehouseOptions()), TimeProvider.System);
        var answer = await asked.AskAsync(SmokeQueries.Bound(request), CancellationToken.None);
        return [.. answer.Rows.Select(row => string.Join('|', row.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => FormattableString.Invariant($"{cell.Key}={cell.Value}"))))];
    }
}
