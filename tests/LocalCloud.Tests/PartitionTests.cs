using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class PartitionTests
{
    private const int PerRow = 8 + 8;

    // Three days of 1, 10 and 100 rows; each row reads a date and a number. The bytes say which days were read.
    [TestCase("game_date = @day", 10)]
    [TestCase("@day = game_date", 10)]
    [TestCase("game_date >= @day", 110)]
    [TestCase("game_date > @day", 100)]
    [TestCase("@day > game_date", 1)]
    [TestCase("game_date BETWEEN DATE_SUB(@day, INTERVAL 1 DAY) AND @day", 11)]
    [TestCase("game_date IN (@day, DATE '2026-01-16')", 110)]
    [TestCase("game_date IN UNNEST([@day])", 10)]
    [TestCase("game_date = '2026-01-14'", 1)]
    [TestCase("(game_date = @day OR game_date = DATE '2026-01-14') AND points >= 0", 11)]
    [TestCase("game_date = @day AND game_date = DATE_ADD(@day, INTERVAL 1 DAY)", 0)]
    [Property("Conformance", "Partitions: comparisons of the partition column with constants decide which partitions are read and paid for")]
    public async Task A_filter_on_the_partition_column_decides_what_is_read(string filter, int rows)
    {
        using var warehouse = ThreeDays();

        var result = await warehouse.QueryAsync($"SELECT SUM(points) FROM nba_raw.bdl_player_boxscores WHERE {filter}", [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Statistics.BytesProcessed, Is.EqualTo(rows * PerRow));
    }

    [TestCase("SELECT COUNT(*) FROM nba_raw.bdl_player_boxscores")]
    [TestCase("SELECT COUNT(*) FROM nba_raw.bdl_player_boxscores WHERE points > 3")]
    [TestCase("SELECT COUNT(*) FROM nba_raw.bdl_player_boxscores WHERE game_date = @day OR points > 3")]
    [TestCase("SELECT COUNT(*) FROM nba_raw.bdl_player_boxscores WHERE game_date = (SELECT @day)")]
    [TestCase("SELECT * FROM (SELECT game_date, COUNT(*) AS n FROM nba_raw.bdl_player_boxscores GROUP BY game_date) WHERE game_date = @day")]
    [TestCase("SELECT COUNT(*) FROM nba_raw.bdl_player_boxscores AS b JOIN nba_raw.nbac_schedule AS s USING (game_date) WHERE s.game_date = @day AND b.points > 1")]
    [TestCase("SELECT COUNT(*) FROM nba_raw.nbac_schedule AS s LEFT JOIN nba_raw.bdl_player_boxscores AS b ON b.game_date = @day AND s.game_date = @day")]
    [Property("Conformance", "Partitions: a table that requires a filter refuses a query without one that prunes")]
    public void A_query_without_a_filter_that_prunes_is_refused(string sql)
    {
        using var warehouse = ThreeDays();

        Assert.That(
            async () => await warehouse.QueryAsync(sql, [Some.Date("day", Some.Thursday)]),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("invalidQuery").And.Message.Contains("without a filter over column(s) 'game_date' that can be used for partition elimination"));
    }

    [TestCase("WITH b AS (SELECT game_date, points FROM nba_raw.bdl_player_boxscores) SELECT COUNT(*) FROM b WHERE game_date = @day")]
    [TestCase("SELECT COUNT(*) FROM (SELECT game_date AS d FROM nba_raw.bdl_player_boxscores ORDER BY points) WHERE d = @day")]
    [TestCase("SELECT COUNT(b.points) FROM nba_raw.nbac_schedule AS s LEFT JOIN nba_raw.bdl_player_boxscores AS b ON b.game_date = @day WHERE s.game_date = @day")]
    [TestCase("SELECT COUNT(*) FROM UNNEST([1]) AS one CROSS JOIN nba_raw.bdl_player_boxscores AS b WHERE b.game_date = @day")]
    [Property("Conformance", "Partitions: a filter prunes through WITH queries, subqueries, joins and projections")]
    public void A_filter_reaches_through_what_only_passes_rows_on(string sql)
    {
        using var warehouse = ThreeDays();

        Assert.That(async () => await warehouse.QueryAsync(sql, [Some.Date("day", Some.Thursday)]), Throws.Nothing);
    }

    [Test]
    [Property("Conformance", "Partitions: a table by TIMESTAMP is pruned by its days")]
    public async Task A_table_by_timestamp_is_pruned_by_its_day()
    {
        using var warehouse = Some.Warehouse(null, TableCatalogue.Get("nba_orchestration.workflow_decisions"));
        var noon = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        warehouse.Load("nba_orchestration.workflow_decisions", Enumerable.Range(0, 20).Select(day => new Dictionary<string, object?> { ["decision_time"] = noon.AddDays(day) }));

        var result = await warehouse.QueryAsync("SELECT COUNT(decision_time) FROM nba_orchestration.workflow_decisions WHERE DATE(decision_time, 'America/New_York') = @day", [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Single(), Is.EqualTo(new object[] { 1L }));
        Assert.That(result.Statistics.BytesProcessed, Is.EqualTo(3 * 8));
    }

    private static LocalWarehouse ThreeDays() => Some.BoxScores((Some.Thursday.AddDays(-1), 1), (Some.Thursday, 10), (Some.Thursday.AddDays(1), 100));
}
