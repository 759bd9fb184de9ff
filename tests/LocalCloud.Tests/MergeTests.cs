using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class MergeTests
{
    private const string OnId = "MERGE ds.games AS g USING ds.night AS n ON g.id = n.id ";

    [TestCase(OnId + "WHEN MATCHED THEN UPDATE SET points = n.points WHEN NOT MATCHED THEN INSERT (id, team) VALUES (id, LOWER(team))", "1 MEM 100, 2 ORL 95, 3 BOS 88, 4 lal -")]
    [TestCase(OnId + "WHEN NOT MATCHED BY TARGET THEN INSERT ROW", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL 70")]
    [TestCase(OnId + "WHEN NOT MATCHED BY SOURCE THEN DELETE", "2 ORL 90, 3 BOS -")]
    [TestCase(OnId + "WHEN NOT MATCHED BY SOURCE AND g.points > @n THEN UPDATE SET points = DEFAULT, team = CONCAT(g.team, '!')", "1 MEM! -, 2 ORL 90, 3 BOS -")]
    [TestCase(OnId + "WHEN MATCHED AND g.points IS NULL THEN DELETE WHEN MATCHED THEN UPDATE SET points = g.points + n.points", "1 MEM 100, 2 ORL 185")]
    [TestCase(OnId + "WHEN MATCHED AND n.points > @n THEN UPDATE SET team = 'high' WHEN MATCHED THEN UPDATE SET team = 'low'", "1 MEM 100, 2 high 90, 3 high -")]
    [TestCase("MERGE INTO `p-x.ds.games` USING (SELECT id, SUM(points) AS points FROM ds.night GROUP BY id) AS n ON games.id = n.id WHEN MATCHED THEN UPDATE SET points = n.points", "1 MEM 100, 2 ORL 95, 3 BOS 88")]
    [TestCase("MERGE ds.games g USING UNNEST([STRUCT(1 AS id, 'X' AS team)]) n ON g.id = n.id WHEN MATCHED THEN UPDATE SET team = n.team", "1 X 100, 2 ORL 90, 3 BOS -")]
    [TestCase("MERGE ds.games g USING ds.games n ON g.id = n.id + 1 WHEN MATCHED THEN UPDATE SET points = n.points", "1 MEM 100, 2 ORL 100, 3 BOS 90")]
    [TestCase("MERGE ds.games g USING ds.night n ON FALSE WHEN NOT MATCHED AND n.id > 3 THEN INSERT ROW WHEN NOT MATCHED BY SOURCE AND g.id < 3 THEN DELETE", "3 BOS -, 4 LAL 70")]
    [TestCase(OnId + "WHEN MATCHED AND g.id IN (SELECT MAX(id) FROM ds.games) THEN UPDATE SET points = (SELECT SUM(m.points) FROM ds.night m WHERE m.id >= g.id)", "1 MEM 100, 2 ORL 90, 3 BOS 158")]
    [TestCase(OnId + "WHEN MATCHED AND FALSE THEN DELETE", "1 MEM 100, 2 ORL 90, 3 BOS -")]
    [Property("Conformance", "DML: of the clauses of a MERGE the first that applies to a row is for it, whether matched or missing on either side")]
    public async Task Merge_inserts_updates_and_deletes(string sql, string after)
    {
        using var warehouse = Games.Warehouse();

        await warehouse.QueryAsync(sql, [Games.Number("n", 50)]);

        Assert.That(await warehouse.ShownAsync(), Is.EqualTo(after));
    }

    [TestCase("WHEN MATCHED THEN UPDATE SET points = n.id")]
    [TestCase("WHEN MATCHED THEN DELETE")]
    [TestCase("WHEN MATCHED AND n.id > 3 THEN DELETE WHEN MATCHED THEN UPDATE SET points = 1")]
    [Property("Conformance", "DML: a MERGE that would change one row twice fails with invalidQuery and changes nothing")]
    public async Task A_row_that_two_sources_match_fails_the_statement(string clauses)
    {
        using var warehouse = Games.Warehouse();

        Assert.That(
            async () => await warehouse.QueryAsync($"MERGE ds.games g USING ds.night n ON g.id = 1 {clauses}"),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("invalidQuery").And.Message.EqualTo("UPDATE/MERGE must match at most one source row for each target row"));
        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 100, 2 ORL 90, 3 BOS -"));
    }

    [Test]
    [Property("Conformance", "DML: several sources for one row are no fault of a MERGE when only one of them satisfies a clause")]
    public async Task A_second_match_that_no_clause_takes_is_harmless()
    {
        using var warehouse = Games.Warehouse();

        await warehouse.QueryAsync("MERGE ds.games g USING ds.night n ON g.id = 1 WHEN MATCHED AND n.team = 'LAL' THEN UPDATE SET points = n.points");

        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 70, 2 ORL 90, 3 BOS -"));
    }

    [Test]
    [Property("Conformance", "DML: an expression of a clause is not evaluated for rows that another clause takes")]
    public async Task An_expression_is_evaluated_only_where_its_clause_applies()
    {
        using var warehouse = Games.Warehouse();

        await warehouse.QueryAsync(OnId + "WHEN MATCHED AND g.id = 2 THEN DELETE WHEN MATCHED THEN UPDATE SET points = DIV(7, g.id - 2) WHEN NOT MATCHED THEN INSERT (id, points) VALUES (id, DIV(12, id - 3))");

        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 100, 3 BOS 7, 4 - 12"));
    }

    [TestCase("(SELECT * EXCEPT (turn) FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY points DESC) AS turn FROM ds.night) WHERE turn = 1)")]
    [TestCase("(SELECT * FROM ds.night QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY points) = 1)")]
    [TestCase("(WITH late AS (SELECT * FROM ds.night) SELECT * FROM late UNION ALL SELECT id, team, points FROM late WHERE FALSE)")]
    [TestCase("(SELECT id, ANY_VALUE(team) AS team, SUM(points) AS points FROM ds.night WHERE id IN UNNEST(@ids) GROUP BY id HAVING COUNT(*) > 0)")]
    [TestCase("(SELECT id, team, CAST(JSON_VALUE(JSON_OBJECT('p', points), '$.p') AS INT64) AS points FROM ds.night)")]
    [TestCase("(SELECT a.id, a.team, COALESCE(a.points, SAFE_DIVIDE(1, 0)) AS points FROM ds.night a LEFT JOIN ds.games b USING (id))")]
    [TestCase("(SELECT s.id, s.team, s.points FROM UNNEST(ARRAY(SELECT AS STRUCT * FROM ds.night)) AS s)")]
    [Property("Conformance", "DML: the source of a MERGE may be any query")]
    public async Task A_source_may_be_any_query(string source)
    {
        using var warehouse = Games.Warehouse();
        var ids = new QueryParameter("ids", SqlType.ArrayOf(SqlType.Of("INT64")), new object[] { 2L, 3L, 4L });

        await warehouse.QueryAsync(
            $"MERGE ds.games g USING {source} n ON g.id = n.id AND g.id BETWEEN 1 AND 9 WHEN MATCHED AND (g.points IS DISTINCT FROM n.points OR g.team NOT LIKE 'x%') THEN UPDATE SET points = CASE WHEN n.points > 0 THEN CAST(n.points AS INT64) END WHEN NOT MATCHED THEN INSERT (id, team, points) VALUES (n.id, IF(n.team = 'LAL', FORMAT('%s', n.team), NULL), CAST(n.points AS INT64))",
            [ids]);

        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 100, 2 ORL 95, 3 BOS 88, 4 LAL 70"));
    }

    [Test]
    [Property("Conformance", "DML: MERGE carries every type through, arrays and structs included; an array that is not given is empty")]
    public async Task Every_type_is_carried_through()
    {
        using var warehouse = Some.Warehouse(null, Some.Table("ds.t", Some.Column("id", "INT64"), Some.Column("seen", "TIMESTAMP"), Some.Column("day", "DATE"), Some.Column("price", "NUMERIC"), Tags));

        await warehouse.QueryAsync("MERGE ds.t USING (SELECT 1 AS id, TIMESTAMP '2026-01-15 10:00:00+00' AS seen, DATE '2026-01-15' AS day, NUMERIC '1.5' AS price, ['a', 'b'] AS tags) AS s ON t.id = s.id WHEN NOT MATCHED THEN INSERT ROW");
        await warehouse.QueryAsync("MERGE ds.t USING (SELECT 2 AS id) AS s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id) VALUES (id) WHEN NOT MATCHED BY SOURCE THEN UPDATE SET tags = ARRAY_CONCAT(t.tags, ['c'])");
        var rows = (await warehouse.QueryAsync("SELECT * FROM ds.t ORDER BY id")).Rows;

        Assert.That(rows[0], Is.EqualTo(new object[] { 1L, new DateTimeOffset(2026, 1, 15, 10, 0, 0, TimeSpan.Zero), Some.Thursday, SqlNumeric.From(1.5m, 9), new object[] { "a", "b", "c" } }));
        Assert.That(rows[1], Is.EqualTo(new object?[] { 2L, null, null, null, Array.Empty<object>() }));
    }

    private static Monitoring.Pipeline.TableColumn Tags => Some.Column("tags", "STRING") with { Mode = "REPEATED" };
}
