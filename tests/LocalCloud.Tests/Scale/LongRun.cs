using System.Diagnostics;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests.Scale;

/// <summary>
/// Many queries one after the other, as a long replay asks them: the same text for some thirty days in turn, uncached, and a load now and then.
/// </summary>
internal sealed class LongRun(GoogleSqlEngine engine, LocalWarehouse warehouse)
{
    private const int Days = 30;
    private const int QueriesALoad = 10;

    private readonly List<(double Total, double Ours)> taken = [];

    public static LocalWarehouse Warehouse(GoogleSqlEngine engine)
    {
        var warehouse = new LocalWarehouse(engine, TimeProvider.System, new WriteQuota { TableOperationsPerDay = int.MaxValue });
        warehouse.CreateTable(Monitoring.Pipeline.TableCatalogue.Get("nba_raw.bdl_player_boxscores"));
        warehouse.Load("nba_raw.bdl_player_boxscores", Enumerable.Range(0, Days).SelectMany(day => Enumerable.Range(0, 250).Select(row => Some.BoxScore(Some.Thursday.AddDays(day), row))));
        return warehouse;
    }

    public async Task AskAsync(int queries)
    {
        for (var number = 0; number < queries; number++)
        {
            var (day, started, waited) = (Some.Thursday.AddDays(number % Days), Stopwatch.GetTimestamp(), engine.Awaited);
            await warehouse.QueryAsync(
                "SELECT game_date, COUNT(*), COUNT(DISTINCT player_lookup), MAX(points) FROM nba_raw.bdl_player_boxscores WHERE game_date BETWEEN DATE_SUB(@day, INTERVAL 2 DAY) AND @day GROUP BY game_date",
                [Some.Date("day", day)],
                new QueryOptions { UseCache = false });
            var total = Stopwatch.GetElapsedTime(started);
            taken.Add((total.TotalMilliseconds, (total - (engine.Awaited - waited)).TotalMilliseconds));
            if (number % QueriesALoad == 0)
            {
                Replace(day);
            }
        }
    }

    public RunState State(int last)
    {
        var (total, ours) = (taken.TakeLast(last).Select(query => query.Total).Order().ToArray(), taken.TakeLast(last).Select(query => query.Ours).Order().ToArray());
        using var process = Process.GetProcessById(engine.ProcessId);
        return new RunState(total[last / 2], total[last * 95 / 100], ours[last / 2], GC.GetTotalMemory(forceFullCollection: true) >> 20, process.WorkingSet64 >> 20, engine.CatalogsRegistered);
    }

    private void Replace(DateOnly day)
    {
        warehouse.DeleteRows("nba_raw.bdl_player_boxscores", row => row["game_date"] is DateOnly date && date == day);
        warehouse.Load("nba_raw.bdl_player_boxscores", Enumerable.Range(0, 250).Select(row => Some.BoxScore(day, row)));
    }
}
