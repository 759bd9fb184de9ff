using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ModificationCostTests
{
    private const long TenMegabytes = 10 * 1024 * 1024;
    private const string Question = "SELECT SUM(points) FROM ds.games";

    // ds.games holds 3 rows: id 8, team 2 + 3, points 8 (one NULL): 24 + 15 + 16 = 55 bytes.
    [TestCase("INSERT ds.games (id) VALUES (9)", 0, 0)]
    [TestCase("INSERT ds.games (id) SELECT id FROM ds.night", 3 * 8, 1)]
    [TestCase("DELETE ds.games WHERE id = 1", (3 * 8) + 55, 1)]
    [TestCase("UPDATE ds.games SET team = 'x' WHERE points > 0", 16 + 15 + 55, 1)]
    [TestCase("DELETE ds.games WHERE id IN (SELECT id FROM ds.night)", (3 * 8) + 55 + (3 * 8), 2)]
    [TestCase("TRUNCATE TABLE ds.games", 0, 0)]
    [Property("Conformance", "DML: billed is what is read and, for UPDATE, DELETE and MERGE, every column of the partitions they may rewrite; at least 10 MB a table")]
    public async Task Bytes_are_those_read_and_those_that_may_be_rewritten(string sql, long processed, int tables)
    {
        using var warehouse = Games.Warehouse();

        var result = await warehouse.QueryAsync(sql);

        Assert.That((result.Statistics.BytesProcessed, result.Statistics.BytesBilled), Is.EqualTo((processed, tables * TenMegabytes)));
    }

    [Test]
    [Property("Conformance", "DML: a dry run checks and estimates, and changes nothing")]
    public async Task A_dry_run_changes_nothing()
    {
        using var warehouse = Games.Warehouse();

        var result = await warehouse.QueryAsync("DELETE ds.games WHERE id = 1", null, new QueryOptions { DryRun = true });

        Assert.That((result.StatementType, result.Modified, result.Statistics.BytesProcessed, result.Statistics.BytesBilled), Is.EqualTo(("DELETE", (DmlCounts?)null, 79L, 0L)));
        Assert.That(warehouse.RowCount("ds.games"), Is.EqualTo(3));
    }

    [Test]
    [Property("Conformance", "DML: never answered from the cache; the same statement runs every time")]
    public async Task The_same_statement_runs_again()
    {
        using var warehouse = Games.Warehouse();

        await warehouse.QueryAsync("INSERT ds.games (id) VALUES (9)");
        var again = await warehouse.QueryAsync("INSERT ds.games (id) VALUES (9)");

        Assert.That((warehouse.RowCount("ds.games"), again.Statistics.CacheHit), Is.EqualTo((5L, false)));
    }

    [TestCase("UPDATE ds.games SET points = 1 WHERE id = 1", false)]
    [TestCase("UPDATE ds.night SET points = 1 WHERE id = 2", true)]
    [TestCase("DELETE ds.games WHERE FALSE", true)]
    [Property("Conformance", "DML: a change of a table ends the answers cached from it, and of no other")]
    public async Task A_change_ends_what_was_cached_from_the_table(string sql, bool isCached)
    {
        using var warehouse = Games.Warehouse();
        await warehouse.QueryAsync(Question);

        await warehouse.QueryAsync(sql);

        Assert.That((await warehouse.QueryAsync(Question)).Statistics.CacheHit, Is.EqualTo(isCached));
    }

    [Test]
    [Property("Conformance", "DML: a statement that would bill more than allowed is not run")]
    public void A_statement_that_would_bill_too_much_is_not_run()
    {
        using var warehouse = Games.Warehouse();

        Assert.That(
            async () => await warehouse.QueryAsync("DELETE ds.games WHERE id = 1", null, new QueryOptions { MaximumBytesBilled = TenMegabytes - 1 }),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("bytesBilledLimitExceeded"));
        Assert.That(warehouse.RowCount("ds.games"), Is.EqualTo(3));
    }
}
