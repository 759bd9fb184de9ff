using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ConcurrencyTests
{
    private const int Limit = 20;

    [Test]
    [Property("Conformance", "DML: statements on one table run one after another, and none loses what another did")]
    public async Task Two_statements_on_one_table_at_once_both_count()
    {
        using var warehouse = Games.Warehouse();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => warehouse.QueryAsync("UPDATE ds.games SET points = points + 1 WHERE id = 1"))));

        Assert.That(await warehouse.ShownAsync(), Does.StartWith("1 MEM 110"));
    }

    [Test]
    [Property("Conformance", "DML: a reader sees a table before or after a statement, never half of it")]
    public async Task A_reader_sees_before_or_after()
    {
        using var warehouse = Games.Warehouse();
        const string Swap = "UPDATE ds.games SET points = 190 - points WHERE id < 3";

        var writing = Task.Run(async () =>
        {
            for (var turn = 0; turn < 10; turn++)
            {
                await warehouse.QueryAsync(Swap);
            }
        });
        var sums = Enumerable.Range(0, 40).Select(async number => (await warehouse.QueryAsync($"SELECT SUM(points) + {number} * 0 FROM ds.games")).Rows.Single()[0]);

        Assert.That(await Task.WhenAll(sums), Is.All.EqualTo(190L));
        await writing;
    }

    [Test]
    [Property("Conformance", "DML: rows that are loaded or streamed while a statement runs stay, and the statement does not see them")]
    public async Task Rows_that_come_meanwhile_stay()
    {
        using var warehouse = Games.Warehouse();
        var deleting = warehouse.QueryAsync("DELETE ds.games WHERE (SELECT COUNT(*) FROM UNNEST(GENERATE_ARRAY(1, 300)) CROSS JOIN UNNEST(GENERATE_ARRAY(1, 300))) > id");

        warehouse.Load("ds.games", Enumerable.Range(10, 5).Select(id => Games.Row(id, "NEW", 1)));
        var deleted = (await deleting).Modified!.Affected;

        Assert.That(warehouse.RowCount("ds.games"), Is.EqualTo(8 - deleted));
        Assert.That(deleted, Is.EqualTo(3).Or.EqualTo(8));
    }

    [Test]
    [Property("Conformance", "DML: a statement whose rows were replaced under it fails with invalidQuery: could not serialize access")]
    public void A_statement_whose_rows_are_gone_is_refused()
    {
        using var warehouse = Games.Warehouse();
        var before = warehouse.Tables.Get("ds.games");
        warehouse.Truncate("ds.games");

        Assert.That(
            () => warehouse.Tables.Apply(before, TableDelta.Deleting(before.Rows.Take(1))),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("invalidQuery").And.Message.Contains("Could not serialize access to table ds.games due to concurrent update"));
    }

    [Test]
    public void A_statement_whose_table_became_another_is_refused()
    {
        using var warehouse = Games.Warehouse();
        var before = warehouse.Tables.Get("ds.games");
        warehouse.CreateTable(Some.Table("ds.games", Some.Column("id", "STRING")));

        Assert.That(
            () => warehouse.Tables.Apply(before, TableDelta.Inserting([[9L, "MIA", 1L]])),
            Throws.TypeOf<WarehouseException>().With.Message.Contains("Could not serialize access"));
    }

    [Test]
    [Property("Conformance", "write quota: twenty UPDATE, DELETE or MERGE may wait for a table; one more fails with resourcesExceeded; INSERT does not count")]
    public async Task Twenty_may_wait_for_a_table()
    {
        var turns = new TableTurns(WriteQuota.BigQuery);
        var running = await turns.TakeAsync("ds.games", isMutating: true, CancellationToken.None);
        var waiting = Enumerable.Range(0, Limit).Select(_ => turns.TakeAsync("ds.games", isMutating: true, CancellationToken.None)).ToList();
        var insert = turns.TakeAsync("ds.games", isMutating: false, CancellationToken.None);

        Assert.That(
            async () => await turns.TakeAsync("ds.games", isMutating: true, CancellationToken.None),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("resourcesExceeded").And.Message.EndsWith("Too many DML statements outstanding against table ds.games, limit is 20."));
        Assert.That(waiting.Append(insert).Select(turn => turn.IsCompleted), Is.All.False);

        running.Dispose();
        Assert.That(async () => (await waiting[0]).Dispose(), Throws.Nothing);
    }

    [Test]
    public async Task Another_table_is_free_and_who_gives_up_frees_the_place()
    {
        var turns = new TableTurns(new WriteQuota { WaitingDmlPerTable = 1 });
        using var running = await turns.TakeAsync("ds.games", isMutating: true, CancellationToken.None);
        using var patience = new CancellationTokenSource();
        var waiting = turns.TakeAsync("ds.games", isMutating: true, patience.Token);

        await patience.CancelAsync();

        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(turns.TakeAsync("ds.games", isMutating: true, CancellationToken.None).IsFaulted, Is.False);
        Assert.That(turns.TakeAsync("ds.night", isMutating: true, CancellationToken.None).IsCompletedSuccessfully, Is.True);
    }
}
