using System.Diagnostics;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

/// <summary>Figures for the README; run by name when they are wanted.</summary>
[Category("Measurement")]
public sealed class EngineMeasurements
{
    private const string Sql = """
        SELECT s.game_date, COUNT(DISTINCT s.game_id) AS scheduled, COUNT(DISTINCT b.game_id) AS covered, COUNTIF(b.team_abbr = 'MEM') AS n, MAX(b.processed_at) AS newest
        FROM nba_raw.nbac_schedule AS s
        LEFT JOIN nba_raw.bdl_player_boxscores AS b ON b.game_date = s.game_date AND b.game_id = s.game_code AND b.game_date BETWEEN @from AND @to
        WHERE s.game_date BETWEEN @from AND @to
        GROUP BY s.game_date
        """;

    private static readonly DateOnly First = new(2025, 10, 22);

    [Test]
    public async Task Start_up_and_a_join_over_twenty_thousand_rows()
    {
        var started = Stopwatch.GetTimestamp();
        await using var engine = await GoogleSqlEngine.StartAsync();
        Report("start", started);
        using var warehouse = new LocalWarehouse(engine, TimeProvider.System);
        started = Stopwatch.GetTimestamp();
        Fill(warehouse);
        Report("load 20,000 rows", started);
        foreach (var run in new[] { "first query (rows sent)", "second query (rows kept)" })
        {
            started = Stopwatch.GetTimestamp();
            var result = await warehouse.QueryAsync(Sql, [Some.Date("from", First), Some.Date("to", First.AddDays(100))], new QueryOptions { UseCache = false });
            Report($"{run}, {result.Rows.Count} rows, {result.Statistics.BytesProcessed} bytes", started);
        }
    }

    private static void Fill(LocalWarehouse warehouse)
    {
        warehouse.CreateTable(TableCatalogue.Get("nba_raw.bdl_player_boxscores"));
        warehouse.CreateTable(TableCatalogue.Get("nba_raw.nbac_schedule"));
        warehouse.Load("nba_raw.bdl_player_boxscores", Enumerable.Range(0, 20_000).Select(row =>
        {
            var box = Some.BoxScore(First.AddDays(row / 250), row);
            box["game_id"] = $"game{row / 30}";
            box["processed_at"] = DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(row);
            return box;
        }));
        warehouse.Load("nba_raw.nbac_schedule", Enumerable.Range(0, 700).Select(game => new Dictionary<string, object?>
        {
            ["game_id"] = $"{22500000 + game:D10}",
            ["game_date"] = First.AddDays(game * 30 / 250),
            ["game_code"] = $"game{game}",
        }));
    }

    private static void Report(string what, long started) => TestContext.Out.WriteLine($"{what}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
}
