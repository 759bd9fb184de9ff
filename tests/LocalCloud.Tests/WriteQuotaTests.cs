using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class WriteQuotaTests
{
    // 23:00 in Los Angeles on January 14.
    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 7, 0, 0, TimeSpan.Zero));

    [Test]
    [Property("Conformance", "write quota: 1,500 loads of one table in a day; the next is quotaExceeded and names table and quota")]
    public void Fifteen_hundred_loads_a_day()
    {
        using var warehouse = Games.Warehouse(clock);
        for (var load = 1; load < 1500; load++)
        {
            warehouse.Load("ds.games", []);
        }

        Assert.That(
            () => warehouse.Load("ds.games", [Games.Row(9, "MIA", 1)]),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("quotaExceeded").And.Message.EqualTo("Quota exceeded: Your table ds.games exceeded quota for imports or query appends per table: 1500 table operations per day"));
        Assert.That(() => warehouse.Load("ds.night", []), Throws.Nothing);
        Assert.That(warehouse.RowCount("ds.games"), Is.EqualTo(3));
    }

    [TestCase(59, false)]
    [TestCase(60, true)]
    [Property("Conformance", "write quota: a day ends at midnight Pacific time")]
    public void The_day_ends_at_midnight_Pacific_time(int minutes, bool isFree)
    {
        using var warehouse = Games.Warehouse(clock, new WriteQuota { TableOperationsPerDay = 1 });

        clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.That(() => warehouse.Load("ds.games", []), isFree ? Throws.Nothing : Throws.TypeOf<WarehouseException>());
    }

    [Test]
    [Property("Conformance", "write quota: rows through insertAll do not count, and reads go on when it is used up")]
    public async Task Streamed_rows_do_not_count_and_reads_go_on()
    {
        using var warehouse = Games.Warehouse(clock, new WriteQuota { TableOperationsPerDay = 1 });

        warehouse.Tables.Load("ds.games", [Games.Row(9, "MIA", 1)], streamed: true);

        Assert.That(await warehouse.ShownAsync(), Does.EndWith("9 MIA 1"));
    }

    [Test]
    [Property("Conformance", "write quota: DML counts as table operations, which refuse loads; DML itself they do not refuse")]
    public async Task Dml_counts_but_is_not_refused()
    {
        using var warehouse = Games.Warehouse(clock, new WriteQuota { TableOperationsPerDay = 2 });
        await warehouse.QueryAsync("INSERT ds.games (id) VALUES (9)");
        await warehouse.QueryAsync("DELETE ds.games WHERE id = 9");

        Assert.That(() => warehouse.Load("ds.games", []), Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("quotaExceeded"));
    }

    [Test]
    [Property("Conformance", "write quota: a limit of DML statements may be set; through REST it is 403 quotaExceeded, and a dry run does not count")]
    public async Task A_limit_of_statements_is_403_through_REST()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse(clock, new WriteQuota { DmlStatementsPerDay = 1 }), clock);
        const string Sql = "UPDATE ds.games SET points = points + 1 WHERE id = 1";

        var dry = await cloud.QueryAsync(Sql, null, new() { ["dryRun"] = true });
        var first = await cloud.QueryAsync(Sql);
        var second = await cloud.QueryAsync(Sql);
        var read = await cloud.QueryAsync("SELECT points FROM ds.games WHERE id = 1");

        Assert.That((dry.Status, first.Status, second.Status, read.Status), Is.EqualTo((200, 200, 403, 200)));
        Assert.That((string?)second.Body["error"]!["errors"]![0]!["reason"], Is.EqualTo("quotaExceeded"));
        Assert.That((string?)second.Body["error"]!["message"], Does.Contain("ds.games").And.Contain("1 DML statements per day"));
    }
}
