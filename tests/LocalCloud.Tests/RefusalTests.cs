using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class RefusalTests
{
    private const string Filter = "WHERE game_date = @day";

    [TestCase("SELECT COUNT(*) FROM nba_raw.nope", "notFound", "Not found: Table nba_raw.nope was not found")]
    [TestCase("SELECT COUNT(*) FROM `nba_raw.nope`", "notFound", "Not found: Table nba_raw.nope was not found")]
    [TestCase("SELECT 1 FROM nope", "invalidQuery", "Table \"nope\" must be qualified with a dataset")]
    [TestCase("SELECT scraped_at FROM nba_raw.bdl_player_boxscores " + Filter, "invalidQuery", "Unrecognized name: scraped_at")]
    [TestCase("SELEC 1", "invalidQuery", "Syntax error")]
    [TestCase("SELECT 'a' + TRUE", "invalidQuery", "No matching signature")]
    [TestCase("SELECT one, COUNT(*) FROM UNNEST([1]) AS one GROUP BY ALL", "notImplemented", "BigQuery runs this, the local engine does not")]
    [TestCase("SELECT @unknown", "invalidQuery", "Query parameter 'unknown' not found")]
    [Property("Conformance", "Errors: a wrong statement is refused with BigQuery's reason")]
    public void A_statement_that_is_wrong_is_refused_with_BigQuerys_reason(string sql, string reason, string message)
    {
        using var warehouse = Some.BoxScores();

        Assert.That(
            async () => await warehouse.QueryAsync(sql, [Some.Date("day", Some.Thursday)]),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo(reason).And.Message.Contains(message).And.Property("WhileRunning").False);
    }

    [Test]
    [Property("Conformance", "Errors: what fails while running fails the job, not the request")]
    public void A_division_by_zero_fails_the_job_not_the_request() => Assert.That(
        async () => await Some.BoxScores().QueryAsync("SELECT 1 / (SELECT 0)"),
        Throws.TypeOf<WarehouseException>().With.Property("WhileRunning").True.And.Message.Contains("division by zero"));

    [Test]
    [Property("Conformance", "Cost: maximumBytesBilled stops a query before it runs")]
    public void A_query_that_would_bill_more_than_allowed_is_not_run()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 1));

        Assert.That(
            async () => await warehouse.QueryAsync($"SELECT COUNT(*) FROM nba_raw.bdl_player_boxscores {Filter}", [Some.Date("day", Some.Thursday)], new QueryOptions { MaximumBytesBilled = 10_485_759 }),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("bytesBilledLimitExceeded").And.Message.Contains("10485760 or higher required"));
    }

    [Test]
    [Property("Conformance", "Errors: a query too large for the engine fails with resourcesExceeded and says what to do")]
    public void A_query_that_reads_more_than_the_engine_takes_says_what_to_do()
    {
        using var warehouse = Some.Warehouse(null, Some.Table("ds.t", Some.Column("x", "STRING")));
        warehouse.Load("ds.t", Enumerable.Range(0, 5).Select(_ => new Dictionary<string, object?> { ["x"] = new string('x', 1_000_000) }));

        Assert.That(
            async () => await warehouse.QueryAsync("SELECT MAX(x) FROM ds.t"),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("resourcesExceeded").And.Message.Contains("read fewer columns or fewer partitions"));
    }

    [TestCase("points", "many", "nba_raw.bdl_player_boxscores.points is INT64 and cannot hold many (String).")]
    [TestCase("game_date", 20260115, "nba_raw.bdl_player_boxscores.game_date is DATE and cannot hold 20260115 (Int32).")]
    [TestCase("scraped_at", "now", "nba_raw.bdl_player_boxscores has no column 'scraped_at' (value now).")]
    public void A_row_that_does_not_fit_is_refused_by_table_column_and_value(string column, object value, string message)
    {
        using var warehouse = Some.BoxScores();

        Assert.That(
            () => warehouse.Load("nba_raw.bdl_player_boxscores", [Some.BoxScore(Some.Thursday, 1), new Dictionary<string, object?> { [column] = value }]),
            Throws.ArgumentException.With.Message.EqualTo(message));
        Assert.That(warehouse.RowCount("nba_raw.bdl_player_boxscores"), Is.Zero);
    }
}
