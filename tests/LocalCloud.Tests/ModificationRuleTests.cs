using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ModificationRuleTests
{
    private const string BoxScores = "nba_raw.bdl_player_boxscores";

    [TestCase("INSERT ds.games (nope) VALUES (1)", "invalidQuery", "Column nope is not present")]
    [TestCase("INSERT ds.games (id) VALUES ('one')", "invalidQuery", "cannot be inserted into column id, which has type INT64")]
    [TestCase("INSERT ds.games (id, team) VALUES (1)", "invalidQuery", "Inserted row has wrong column count")]
    [TestCase("UPDATE ds.games SET nope = 1 WHERE TRUE", "invalidQuery", "Unrecognized name: nope")]
    [TestCase("UPDATE ds.games SET points = 'many' WHERE TRUE", "invalidQuery", "Value of type STRING cannot be assigned to points, which has type INT64")]
    [TestCase("UPDATE ds.games SET points = 1", "invalidQuery", "UPDATE must have a WHERE clause")]
    [TestCase("DELETE ds.games", "invalidQuery", "DELETE must have a WHERE clause")]
    [TestCase("DELETE ds.nope WHERE TRUE", "notFound", "Not found: Table ds.nope")]
    [TestCase("MERGE ds.games g USING ds.nope n ON TRUE WHEN MATCHED THEN DELETE", "notFound", "Not found: Table ds.nope")]
    [TestCase("TRUNCATE TABLE ds.nope", "notFound", "Not found: Table ds.nope")]
    [TestCase("DELETE ds.games WHERE TRUE THEN RETURN id", "invalidQuery", "THEN RETURN is not supported")]
    [TestCase("DELETE ds.games WHERE TRUE ASSERT_ROWS_MODIFIED 1", "invalidQuery", "ASSERT_ROWS_MODIFIED is not supported")]
    [TestCase("INSERT OR IGNORE ds.games (id) VALUES (1)", "invalidQuery", "INSERT OR … is not supported")]
    [TestCase("TRUNCATE TABLE ds.games WHERE id = 1", "invalidQuery", "TRUNCATE TABLE with WHERE is not supported")]
    [Property("Conformance", "DML: unknown tables are notFound; unknown columns, wrong types, a missing WHERE and clauses that BigQuery lacks are invalidQuery")]
    public async Task A_statement_that_is_wrong_is_refused_and_changes_nothing(string sql, string reason, string message)
    {
        using var warehouse = Games.Warehouse();

        Assert.That(
            async () => await warehouse.QueryAsync(sql),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo(reason).And.Message.Contains(message).And.Property("WhileRunning").False);
        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 100, 2 ORL 90, 3 BOS -"));
    }

    [TestCase("UPDATE ds.games SET points = DIV(6, id - 2) WHERE TRUE", "division by zero")]
    [TestCase("INSERT ds.games (id) SELECT DIV(6, id - 3) FROM ds.night", "division by zero")]
    [TestCase("DELETE ds.games WHERE DIV(6, id - 2) > 0", "division by zero")]
    [TestCase("UPDATE ds.games g SET points = n.points FROM ds.night n WHERE g.id = 1", "UPDATE/MERGE must match at most one source row for each target row")]
    [Property("Conformance", "DML: a statement that fails at one row fails as a job and changes no row")]
    public async Task A_statement_that_fails_at_one_row_changes_none(string sql, string message)
    {
        using var warehouse = Games.Warehouse();

        Assert.That(
            async () => await warehouse.QueryAsync(sql),
            Throws.TypeOf<WarehouseException>().With.Message.Contains(message).And.Property("Reason").EqualTo("invalidQuery").And.Property("WhileRunning").True);
        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 100, 2 ORL 90, 3 BOS -"));
    }

    [TestCase("UPDATE {0} SET points = 0 WHERE points > 3")]
    [TestCase("DELETE {0} WHERE points > 3")]
    [TestCase("MERGE {0} b USING UNNEST([1]) n ON b.points = n WHEN MATCHED THEN DELETE")]
    [TestCase("MERGE {0} b USING UNNEST([1]) n ON b.points = n AND b.game_date = @day WHEN NOT MATCHED BY SOURCE THEN DELETE")]
    [TestCase("MERGE {0} b USING UNNEST([1]) n ON b.points = n WHEN MATCHED AND b.game_date = @day THEN DELETE WHEN NOT MATCHED THEN INSERT (points) VALUES (1)")]
    [TestCase("MERGE nba_raw.nbac_schedule s USING {0} b ON s.game_id = b.game_id WHEN MATCHED AND s.game_date = @day THEN DELETE")]
    [TestCase("MERGE nba_raw.nbac_schedule s USING {0} b ON b.game_date = @day AND s.game_date = @day WHEN NOT MATCHED THEN INSERT (game_date) VALUES (b.game_date)")]
    [TestCase("INSERT nba_raw.nbac_schedule (game_date) SELECT game_date FROM {0}")]
    [Property("Conformance", "DML: UPDATE, DELETE and MERGE over a table that requires a partition filter are refused without one, as is an INSERT that reads such a table")]
    public void Without_a_partition_filter_that_is_required_it_is_refused(string sql)
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 5));

        Assert.That(
            async () => await warehouse.QueryAsync(string.Format(null, sql, BoxScores), [Some.Date("day", Some.Thursday)]),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("invalidQuery").And.Message.Contains("without a filter over column(s) 'game_date'"));
        Assert.That(warehouse.RowCount(BoxScores), Is.EqualTo(5));
    }

    [TestCase("UPDATE {0} SET points = 0 WHERE game_date = @day AND points > 3", 1)]
    [TestCase("DELETE {0} WHERE game_date = @day", 5)]
    [TestCase("MERGE {0} b USING UNNEST([1]) n ON b.points = n AND b.game_date = @day WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (points) VALUES (1)", 1)]
    [TestCase("MERGE {0} b USING UNNEST([1]) n ON b.points = n WHEN MATCHED AND b.game_date = @day THEN DELETE", 1)]
    [TestCase("MERGE {0} b USING UNNEST([1]) n ON FALSE WHEN NOT MATCHED BY SOURCE AND b.game_date = @day THEN DELETE WHEN MATCHED AND b.game_date = @day THEN DELETE", 5)]
    [TestCase("MERGE nba_raw.nbac_schedule s USING {0} b ON b.game_date = @day AND s.game_date = @day WHEN MATCHED THEN DELETE", 0)]
    [TestCase("MERGE nba_raw.nbac_schedule s USING (SELECT * FROM {0} WHERE game_date = @day) b ON s.game_date = @day AND FALSE WHEN NOT MATCHED THEN INSERT (game_date) VALUES (b.game_date)", 5)]
    [TestCase("INSERT {0} (game_date, points) VALUES (@day, 7)", 1)]
    [TestCase("TRUNCATE TABLE {0}", 10)]
    [Property("Conformance", "DML: the required partition filter may stand in WHERE, in a MERGE's ON or in the conditions of its clauses; INSERT VALUES and TRUNCATE need none")]
    public async Task With_a_partition_filter_it_runs(string sql, int affected)
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 5), (Some.Thursday.AddDays(1), 5));

        var result = await warehouse.QueryAsync(string.Format(null, sql, BoxScores), [Some.Date("day", Some.Thursday)]);

        Assert.That(result.Modified!.Affected, Is.EqualTo(affected));
    }

    [Test]
    [Property("Conformance", "DML: a row whose partition column is changed moves to the other partition")]
    public async Task A_row_moves_to_the_partition_of_its_new_date()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 3));

        await warehouse.QueryAsync($"UPDATE {BoxScores} SET game_date = DATE_ADD(game_date, INTERVAL 1 DAY) WHERE game_date = @day AND points > 0", [Some.Date("day", Some.Thursday)]);
        var next = await warehouse.QueryAsync($"SELECT COUNT(points) FROM {BoxScores} WHERE game_date = @day", [Some.Date("day", Some.Thursday.AddDays(1))]);

        Assert.That((next.Rows.Single()[0], next.Statistics.BytesProcessed), Is.EqualTo(((object)2L, 2L * 16)));
    }

    [Test]
    [Property("Conformance", "DML: now is what the warehouse's clock shows")]
    public async Task Now_is_what_the_clock_shows()
    {
        using var warehouse = Some.Warehouse(new SettableClock(Games.Noon), Some.Table("ds.t", Some.Column("id", "INT64"), Some.Column("seen", "TIMESTAMP")));

        await warehouse.QueryAsync("INSERT ds.t VALUES (1, CURRENT_TIMESTAMP()), (2, NULL)");
        await warehouse.QueryAsync("UPDATE ds.t SET seen = TIMESTAMP_ADD(CURRENT_TIMESTAMP(), INTERVAL 1 HOUR) WHERE seen IS NULL");
        await warehouse.QueryAsync("MERGE ds.t USING (SELECT 3 AS id) s ON FALSE WHEN NOT MATCHED THEN INSERT VALUES (id, CURRENT_TIMESTAMP())");

        Assert.That((await warehouse.QueryAsync("SELECT seen FROM ds.t ORDER BY id")).Rows.Select(row => row[0]), Is.EqualTo([Games.Noon, Games.Noon.AddHours(1), Games.Noon]));
    }

    [Test]
    [Property("Conformance", "DML: parts of a STRUCT are assigned, the rest of it stays")]
    public async Task A_field_of_a_struct_is_assigned()
    {
        var place = Some.Column("place", "STRUCT") with { Fields = [Some.Column("city", "STRING"), Some.Column("seats", "INT64")] };
        using var warehouse = Some.Warehouse(null, Some.Table("ds.t", Some.Column("id", "INT64"), place));
        await warehouse.QueryAsync("INSERT ds.t (id, place) VALUES (1, ('Memphis', 17794))");

        await warehouse.QueryAsync("UPDATE ds.t SET place.seats = place.seats + 1 WHERE id = 1");

        Assert.That((await warehouse.QueryAsync("SELECT place.city, place.seats FROM ds.t")).Rows.Single(), Is.EqualTo(new object[] { "Memphis", 17795L }));
    }
}
