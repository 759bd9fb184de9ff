using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class QueryTests
{
    [TestCase("nba_raw.bdl_player_boxscores")]
    [TestCase("`nba_raw.bdl_player_boxscores`")]
    [TestCase("`nba_raw`.`bdl_player_boxscores`")]
    [TestCase("nba-props-platform.nba_raw.bdl_player_boxscores")]
    [TestCase("`nba-props-platform.nba_raw.bdl_player_boxscores`")]
    [TestCase("`nba-props-platform`.nba_raw.bdl_player_boxscores")]
    [TestCase("`nba-props-platform.nba_raw`.bdl_player_boxscores")]
    [Property("Conformance", "SQL: a table is found by every spelling, with or without project and back-quotes")]
    public async Task A_table_is_found_by_every_spelling_that_BigQuery_takes(string spelling)
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 3));

        var result = await warehouse.QueryAsync($"SELECT COUNT(bdl_player_boxscores.points) FROM {spelling} WHERE game_date = @day", [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Single(), Is.EqualTo(new object[] { 3L }));
    }

    [Test]
    [Property("Conformance", "SQL: a default dataset completes a name without one, but not that of a WITH query")]
    public async Task A_default_dataset_completes_a_name_but_not_that_of_a_WITH_query()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 3));

        var result = await warehouse.QueryAsync(
            "WITH nbac_schedule AS (SELECT 1 AS one) SELECT COUNT(*), MAX(one) FROM bdl_player_boxscores AS b JOIN nbac_schedule ON TRUE WHERE b.game_date = @day",
            [Some.Date("day", Some.Thursday)],
            new QueryOptions { DefaultDataset = "nba_raw" });

        Assert.That(result.Rows.Single(), Is.EqualTo(new object[] { 3L, 1L }));
    }

    [Test]
    public async Task Names_within_text_and_comments_are_left_alone()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 1));

        var result = await warehouse.QueryAsync(
            "-- é nba_raw.bdl_player_boxscores\nSELECT 'FROM nba_raw.bdl_player_boxscores é', COUNT(*) FROM nba_raw.bdl_player_boxscores b WHERE game_date = @day",
            [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Single()[0], Is.EqualTo("FROM nba_raw.bdl_player_boxscores é"));
    }

    [Test]
    [Property("Conformance", "Cost: only columns that are used in the end are read and billed")]
    public async Task Only_the_columns_that_are_needed_are_read_though_more_are_mentioned()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 4));

        var result = await warehouse.QueryAsync(
            "SELECT points FROM (SELECT points, player_lookup FROM nba_raw.bdl_player_boxscores WHERE game_date = @day) ORDER BY points",
            [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Select(row => row[0]), Is.EqualTo(new object[] { 0L, 1L, 2L, 3L }));
        Assert.That(result.Statistics.BytesProcessed, Is.EqualTo(4 * (8 + 8)));
    }

    [Test]
    public async Task A_star_in_a_WITH_query_reads_only_what_is_used_of_it()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 4));

        var result = await warehouse.QueryAsync(
            "WITH a AS (SELECT * FROM nba_raw.bdl_player_boxscores), b AS (SELECT * FROM a WHERE game_date = @day) SELECT SUM(points) FROM b",
            [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Single()[0], Is.EqualTo(6L));
        Assert.That(result.Statistics.BytesProcessed, Is.EqualTo(4 * (8 + 8)));
    }

    [Test]
    public async Task A_star_reads_all_columns()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 1));

        var result = await warehouse.QueryAsync("SELECT * FROM nba_raw.bdl_player_boxscores WHERE game_date = @day", [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Columns.Select(column => column.Name), Does.Contain("data_hash").And.Contain("minutes"));
        Assert.That(result.Rows.Single()[1], Is.EqualTo(Some.Thursday));
    }

    [Test]
    [Property("Conformance", "SQL: names, types and columns of an answer are those of Google's own analyser")]
    public async Task A_statement_can_be_resolved_without_being_run()
    {
        using var warehouse = Some.BoxScores();

        var analysis = await warehouse.AnalyzeAsync(
            "SELECT game_date, COUNT(DISTINCT game_id) AS games FROM nba_raw.bdl_player_boxscores WHERE game_date IN UNNEST(@days) GROUP BY game_date",
            [new SqlField("days", SqlType.ArrayOf(SqlType.Of("DATE")))]);

        Assert.That(analysis.Columns, Is.EqualTo(new SqlField[] { new("game_date", SqlType.Of("DATE")), new("games", SqlType.Of("INT64")) }));
        Assert.That(analysis.Reads.Single().Columns, Is.EqualTo(["game_id", "game_date"]));
    }

    [Test]
    [Property("Conformance", "Types: ARRAY and STRUCT columns are stored and read")]
    public async Task Arrays_and_structs_are_stored_and_read()
    {
        using var warehouse = Some.Warehouse(null, TableCatalogue.Get("nba_predictions.ml_feature_store_v2"));
        var history = new Dictionary<string, object?> { ["games_found"] = 8, ["contributing_game_dates"] = new[] { Some.Thursday } };
        warehouse.Load("nba_predictions.ml_feature_store_v2", [new Dictionary<string, object?> { ["game_date"] = Some.Thursday, ["feature_quality_score"] = 87.25m, ["historical_completeness"] = history }]);

        var result = await warehouse.QueryAsync(
            "SELECT historical_completeness.games_found, historical_completeness.contributing_game_dates[0], feature_quality_score FROM nba_predictions.ml_feature_store_v2 WHERE game_date = @day",
            [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Rows.Single(), Is.EqualTo(new object[] { 8L, Some.Thursday, SqlNumeric.From(87.25m, 9) }));
    }

    [Test]
    [Property("Conformance", "SQL: CURRENT_DATE and its kin show the server's clock, which a replay moves, in the zone asked for")]
    public async Task Now_is_what_the_warehouses_clock_shows()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 1, 16, 3, 30, 0, TimeSpan.Zero));
        using var warehouse = Some.Warehouse(clock);
        const string Sql = "SELECT CURRENT_TIMESTAMP(), CURRENT_DATE(), CURRENT_DATE('America/New_York'), CURRENT_DATE, EXTRACT(HOUR FROM CURRENT_DATETIME('America/New_York'))";

        var before = (await warehouse.QueryAsync(Sql)).Rows.Single();
        clock.Advance(TimeSpan.FromDays(1));
        var after = (await warehouse.QueryAsync(Sql)).Rows.Single();

        Assert.That(before, Is.EqualTo(new object[] { clock.GetUtcNow().AddDays(-1), new DateOnly(2026, 1, 16), Some.Thursday, new DateOnly(2026, 1, 16), 22L }));
        Assert.That(after[2], Is.EqualTo(Some.Thursday.AddDays(1)));
    }

    [Test]
    [Property("Conformance", "Concurrency: a query sees the tables as they were when it began, and loads whole or not at all")]
    public async Task Many_questions_at_once_while_rows_arrive_all_see_whole_loads()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 10));

        var answers = Enumerable.Range(0, 60).Select(async number =>
        {
            warehouse.Load("nba_raw.bdl_player_boxscores", Enumerable.Range(0, 10).Select(row => Some.BoxScore(Some.Thursday, row)));
            var result = await warehouse.QueryAsync($"SELECT COUNT(points) + {number} * 0 FROM nba_raw.bdl_player_boxscores WHERE game_date = @day", [Some.Date("day", Some.Thursday)]);
            return (long)result.Rows.Single()[0]!;
        });

        Assert.That(await Task.WhenAll(answers), Has.All.Matches<long>(count => count % 10 == 0));
    }
}
