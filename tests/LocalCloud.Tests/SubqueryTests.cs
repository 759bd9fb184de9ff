namespace NbaPipeline.LocalCloud.Tests;

public sealed class SubqueryTests
{
    [TestCase("SELECT COUNT(*) FROM ds.night WHERE id IN (SELECT id FROM ds.games)", 2L)]
    [TestCase("SELECT COUNT(*) FROM ds.night WHERE id NOT IN (SELECT id FROM ds.games)", 1L)]
    [TestCase("SELECT (SELECT points FROM ds.night ORDER BY id LIMIT 1)", 95L)]
    [TestCase("SELECT ARRAY_LENGTH(ARRAY(SELECT team FROM ds.night WHERE points > 80))", 2L)]
    [TestCase("WITH known AS (SELECT id FROM ds.games) SELECT COUNT(*) FROM ds.night WHERE id IN (SELECT id FROM known)", 2L)]
    [Property("Conformance", "query: a subquery's column that nothing names again is read all the same")]
    public async Task What_a_subquery_answers_is_read(string sql, long expected)
    {
        using var warehouse = Games.Warehouse();

        Assert.That((await warehouse.QueryAsync(sql)).Rows.Single(), Is.EqualTo(new object[] { expected }));
    }
}
