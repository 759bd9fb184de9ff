using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class StreamingBufferTests
{
    private readonly SettableClock clock = new(Games.Noon);

    [TestCase("UPDATE ds.games SET points = 1 WHERE id = 7")]
    [TestCase("UPDATE ds.games SET points = 1 WHERE TRUE")]
    [TestCase("DELETE ds.games WHERE id >= 3")]
    [TestCase("MERGE ds.games g USING ds.night n ON g.id = n.id WHEN NOT MATCHED BY SOURCE THEN DELETE")]
    [TestCase("TRUNCATE TABLE ds.games")]
    [Property("Conformance", "streaming buffer: DML that would touch a row streamed less than 90 minutes ago is refused with invalidQuery, whole; after 90 minutes it runs")]
    public async Task A_streamed_row_is_out_of_reach_for_ninety_minutes(string sql)
    {
        using var warehouse = WithStreamedRow();

        clock.Advance(TimeSpan.FromMinutes(89));
        Assert.That(
            async () => await warehouse.QueryAsync(sql),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("invalidQuery").And.Message.EqualTo("UPDATE or DELETE statement over table ds.games would affect rows in the streaming buffer, which is not supported"));
        Assert.That(await warehouse.ShownAsync(), Is.EqualTo("1 MEM 100, 2 ORL 90, 3 BOS -, 7 NEW 1"));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await warehouse.QueryAsync(sql)).Modified!.Affected, Is.GreaterThan(0));
    }

    [TestCase("UPDATE ds.games SET points = 1 WHERE id < 3", 2)]
    [TestCase("DELETE ds.games WHERE id < 7", 3)]
    [TestCase("MERGE ds.games g USING ds.night n ON g.id = n.id WHEN MATCHED THEN DELETE", 2)]
    [TestCase("INSERT ds.games SELECT * FROM ds.games", 4)]
    [Property("Conformance", "streaming buffer: DML that touches only other rows runs, and INSERT always does")]
    public async Task Other_rows_of_the_table_may_be_changed(string sql, int affected)
    {
        using var warehouse = WithStreamedRow();

        Assert.That((await warehouse.QueryAsync(sql)).Modified!.Affected, Is.EqualTo(affected));
    }

    [Test]
    [Property("Conformance", "streaming buffer: loaded rows and rows that DML inserted are in no buffer")]
    public async Task Loaded_and_inserted_rows_may_be_changed_at_once()
    {
        using var warehouse = Games.Warehouse(clock);
        await warehouse.QueryAsync("INSERT ds.games (id) VALUES (7)");

        Assert.That((await warehouse.QueryAsync("DELETE ds.games WHERE TRUE")).Modified!.Affected, Is.EqualTo(4));
    }

    [TestCase(89, false)]
    [TestCase(90, true)]
    [Property("Conformance", "streaming buffer: no answer is cached that was read from a table with rows in its buffer")]
    public async Task An_answer_over_the_buffer_is_not_cached(int minutes, bool isCached)
    {
        using var warehouse = WithStreamedRow();
        clock.Advance(TimeSpan.FromMinutes(minutes));
        await warehouse.QueryAsync("SELECT COUNT(*) FROM ds.games");

        Assert.That((await warehouse.QueryAsync("SELECT COUNT(*) FROM ds.games")).Statistics.CacheHit, Is.EqualTo(isCached));
    }

    [Test]
    [Property("Conformance", "streaming buffer: its rows, bytes and oldest entry are those of the rows that are still in it")]
    public void The_buffer_is_what_came_in_the_last_ninety_minutes()
    {
        using var warehouse = WithStreamedRow();
        clock.Advance(TimeSpan.FromMinutes(60));
        warehouse.Tables.Load("ds.games", [Games.Row(8, "LATE", null), Games.Row(9, "LATE", 3)], streamed: true);
        var table = warehouse.Tables.Get("ds.games");

        var (both, last) = (table.BufferAt(Games.Noon.AddMinutes(89))!, table.BufferAt(Games.Noon.AddMinutes(90))!);

        Assert.That((both.EstimatedRows, both.EstimatedBytes, both.OldestEntry), Is.EqualTo((3L, 21L + 14 + 22, Games.Noon)));
        Assert.That((last.EstimatedRows, last.EstimatedBytes, last.OldestEntry), Is.EqualTo((2L, 14L + 22, Games.Noon.AddMinutes(60))));
        Assert.That(table.BufferAt(Games.Noon.AddMinutes(150)), Is.Null);
    }

    [Test]
    public void A_row_that_a_reload_deleted_is_in_no_buffer()
    {
        using var warehouse = WithStreamedRow();

        warehouse.DeleteRows("ds.games", row => row["id"] is 7L);

        Assert.That(warehouse.Tables.Get("ds.games").BufferAt(Games.Noon), Is.Null);
    }

    private LocalWarehouse WithStreamedRow()
    {
        var warehouse = Games.Warehouse(clock);
        warehouse.Tables.Load("ds.games", [Games.Row(7, "NEW", 1)], streamed: true);
        return warehouse;
    }
}
