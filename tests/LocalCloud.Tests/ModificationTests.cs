using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ModificationTests
{
    [TestCase("INSERT INTO ds.games (id, team, points) VALUES (4, 'LAL', 70), (@n, NULL, 1)", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL 70, 9 - 1")]
    [TestCase("INSERT ds.games (team, id) VALUES ('LAL', 4)", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL -")]
    [TestCase("INSERT ds.games VALUES (4, 'LAL', DEFAULT)", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL -")]
    [TestCase("INSERT ds.games (id, team) SELECT id, team FROM ds.night WHERE id > 3", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL -")]
    [TestCase("INSERT ds.games SELECT * FROM ds.night WHERE id NOT IN (SELECT id FROM ds.games)", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL 70")]
    [TestCase("INSERT ds.games SELECT id + 10, team, points FROM ds.games WHERE points > 95", "1 MEM 100, 2 ORL 90, 3 BOS -, 11 MEM 100")]
    [TestCase("INSERT ds.games (id) VALUES ((SELECT MAX(id) FROM ds.night))", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 - -")]
    [TestCase("INSERT ds.games WITH late AS (SELECT * FROM ds.night) SELECT * FROM late WHERE id = 4", "1 MEM 100, 2 ORL 90, 3 BOS -, 4 LAL 70")]
    [Property("Conformance", "DML: INSERT takes VALUES or a query; columns that are left out or DEFAULT are NULL")]
    public async Task Insert_adds_rows(string sql, string after) => Assert.That(await AfterAsync(sql), Is.EqualTo(after));

    [TestCase("UPDATE ds.games SET points = points + @n WHERE id < 3", "1 MEM 109, 2 ORL 99, 3 BOS -")]
    [TestCase("UPDATE ds.games SET points = 0, team = LOWER(team) WHERE points IS NULL", "1 MEM 100, 2 ORL 90, 3 bos 0")]
    [TestCase("UPDATE ds.games SET points = DEFAULT WHERE TRUE", "1 MEM -, 2 ORL -, 3 BOS -")]
    [TestCase("UPDATE ds.games SET team = (SELECT MAX(n.team) FROM ds.night n WHERE n.id > games.id) WHERE id IN (SELECT id FROM ds.night)", "1 MEM 100, 2 LAL 90, 3 LAL -")]
    [TestCase("UPDATE ds.games g SET g.points = n.points FROM ds.night n WHERE n.id = g.id", "1 MEM 100, 2 ORL 95, 3 BOS 88")]
    [TestCase("UPDATE ds.games g SET points = h.points FROM ds.games h WHERE h.id = g.id - 1", "1 MEM 100, 2 ORL 100, 3 BOS 90")]
    [TestCase("UPDATE ds.games g SET points = n.points FROM ds.night n JOIN ds.games h ON h.id = n.id WHERE h.id = g.id", "1 MEM 100, 2 ORL 95, 3 BOS 88")]
    [TestCase("UPDATE ds.games SET id = points, points = id WHERE id = 1", "2 ORL 90, 3 BOS -, 100 MEM 1")]
    [Property("Conformance", "DML: UPDATE sets columns from the row as it was, from subqueries, and from tables in FROM")]
    public async Task Update_changes_the_rows_that_the_condition_holds_for(string sql, string after) => Assert.That(await AfterAsync(sql), Is.EqualTo(after));

    [TestCase("DELETE FROM ds.games WHERE points IS NULL", "1 MEM 100, 2 ORL 90")]
    [TestCase("DELETE ds.games WHERE id IN (SELECT id FROM ds.night)", "1 MEM 100")]
    [TestCase("DELETE ds.games g WHERE EXISTS (SELECT 1 FROM ds.night n WHERE n.points > g.points)", "1 MEM 100, 3 BOS -")]
    [TestCase("DELETE ds.games WHERE TRUE", "")]
    [TestCase("TRUNCATE TABLE ds.games", "")]
    [Property("Conformance", "DML: DELETE removes the rows that the condition holds for, not those for which it is NULL; TRUNCATE TABLE removes all")]
    public async Task Delete_removes_rows(string sql, string after) => Assert.That(await AfterAsync(sql), Is.EqualTo(after));

    [TestCase("DELETE ds.games WHERE id = 1")]
    [TestCase("DELETE FROM `ds.games` WHERE id = 1")]
    [TestCase("DELETE FROM `ds`.`games` WHERE games.id = 1")]
    [TestCase("DELETE FROM `nba-props-platform.ds.games` AS g WHERE g.id = 1")]
    [TestCase("DELETE FROM nba-props-platform.ds.games WHERE id = 1")]
    [TestCase("DELETE games WHERE id = 1")]
    [Property("Conformance", "DML: the table may be spelled in every way that a query may spell it")]
    public async Task Every_spelling_of_the_table_is_understood(string sql) => Assert.That(await AfterAsync(sql), Is.EqualTo("2 ORL 90, 3 BOS -"));

    [TestCase("INSERT ds.games (id) VALUES (4), (5)", "INSERT", 2, null, null)]
    [TestCase("UPDATE ds.games SET points = 1 WHERE id > 1", "UPDATE", null, 2, null)]
    [TestCase("DELETE ds.games WHERE id = 7", "DELETE", null, null, 0)]
    [TestCase("TRUNCATE TABLE ds.games", "TRUNCATE_TABLE", null, null, 3)]
    [TestCase("MERGE ds.games g USING ds.night n ON n.id = g.id WHEN MATCHED THEN UPDATE SET points = n.points WHEN NOT MATCHED THEN INSERT ROW WHEN NOT MATCHED BY SOURCE THEN DELETE", "MERGE", 1, 2, 1)]
    [Property("Conformance", "DML: the answer counts the rows that were inserted, updated and deleted, as far as the kind of statement can")]
    public async Task The_answer_says_the_kind_and_counts_the_rows(string sql, string type, int? inserted, int? updated, int? deleted)
    {
        using var warehouse = Games.Warehouse();

        var result = await warehouse.QueryAsync(sql);

        Assert.That((result.StatementType, result.Modified), Is.EqualTo((type, new DmlCounts(inserted, updated, deleted))));
        Assert.That(result.Rows, Is.Empty);
    }

    private static async Task<string> AfterAsync(string sql)
    {
        using var warehouse = Games.Warehouse();
        await warehouse.QueryAsync(sql, [Games.Number("n", 9)], new QueryOptions { DefaultDataset = "ds" });
        return await warehouse.ShownAsync();
    }
}
