using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class CostTests
{
    private const string Sql = "SELECT COUNT(points) FROM nba_raw.bdl_player_boxscores WHERE game_date = @day";
    private const long TenMegabytes = 10 * 1024 * 1024;

    [Test]
    [Property("Conformance", "Cost: at least 10 MB are billed for each table read, and nothing for a query over none")]
    public async Task Ten_megabytes_are_billed_for_each_table_however_little_is_read()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 1));

        var one = await warehouse.QueryAsync(Sql, Thursday);
        var two = await warehouse.QueryAsync("SELECT COUNT(b.points) FROM nba_raw.bdl_player_boxscores b JOIN nba_raw.nbac_schedule s ON s.game_date = @day WHERE b.game_date = @day", Thursday);
        var none = await warehouse.QueryAsync("SELECT 1");

        Assert.That(new[] { one, two, none }.Select(result => result.Statistics.BytesBilled), Is.EqualTo([TenMegabytes, 2 * TenMegabytes, 0]));
    }

    [Test]
    [Property("Conformance", "Cost: the same text with the same parameters over unchanged tables is answered from the cache, free")]
    public async Task The_same_question_over_unchanged_tables_is_free()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 5));
        await warehouse.QueryAsync(Sql, Thursday);

        var again = await warehouse.QueryAsync(Sql, Thursday);
        var uncached = await warehouse.QueryAsync(Sql, Thursday, new QueryOptions { UseCache = false });
        var other = await warehouse.QueryAsync(Sql, [Some.Date("day", Some.Thursday.AddDays(1))]);

        Assert.That((again.Statistics.CacheHit, again.Statistics.BytesBilled, again.Rows.Single()[0]), Is.EqualTo((true, 0L, (object)5L)));
        Assert.That((uncached.Statistics.CacheHit, other.Statistics.CacheHit), Is.EqualTo((false, false)));
    }

    [Test]
    [Property("Conformance", "Cost: a changed table ends what was cached of it")]
    public async Task A_load_ends_what_was_cached()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 5));
        await warehouse.QueryAsync(Sql, Thursday);

        warehouse.Load("nba_raw.bdl_player_boxscores", [Some.BoxScore(Some.Thursday, 9)]);
        var after = await warehouse.QueryAsync(Sql, Thursday);

        Assert.That((after.Statistics.CacheHit, after.Rows.Single()[0]), Is.EqualTo((false, (object)6L)));
    }

    [Test]
    [Property("Conformance", "Cost: a query that asks for the time is never cached")]
    public async Task A_question_about_now_is_never_cached()
    {
        using var warehouse = Some.BoxScores();
        await warehouse.QueryAsync("SELECT CURRENT_DATE()");

        Assert.That((await warehouse.QueryAsync("SELECT CURRENT_DATE()")).Statistics.CacheHit, Is.False);
    }

    [Test]
    [Property("Conformance", "Cost: a dry run says the bytes it would process and bills none")]
    public async Task A_dry_run_estimates_and_reads_nothing()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 5));

        var result = await warehouse.QueryAsync(Sql, Thursday, new QueryOptions { DryRun = true });

        Assert.That((result.Rows.Count, result.Statistics.BytesProcessed, result.Statistics.BytesBilled), Is.EqualTo((0, 5L * 16, 0L)));
    }

    [Test]
    public async Task Deleted_and_truncated_rows_are_gone()
    {
        using var warehouse = Some.BoxScores((Some.Thursday, 5));

        warehouse.DeleteRows("nba_raw.bdl_player_boxscores", row => row["points"] is 4L);
        var deleted = await warehouse.QueryAsync(Sql, Thursday);
        warehouse.Truncate("nba_raw.bdl_player_boxscores");
        var truncated = await warehouse.QueryAsync(Sql, Thursday);

        Assert.That((deleted.Rows.Single()[0], truncated.Rows.Single()[0]), Is.EqualTo(((object)4L, (object)0L)));
    }

    private static QueryParameter[] Thursday => [Some.Date("day", Some.Thursday)];
}
