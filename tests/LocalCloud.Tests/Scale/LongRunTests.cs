using System.Diagnostics;
using NbaPipeline.LocalCloud.GoogleSql;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests.Scale;

[NonParallelizable]
public sealed class LongRunTests
{
    private const int Sample = 300;
    private const int CatalogsKeptAtMost = 40;
    private const int ShapesNothingAndTwoSetsOfRows = 4;

    [Test]
    [Property("Conformance", "Scale: a thousand queries over tables that change leave neither memory nor catalogs behind")]
    public async Task A_thousand_queries_leave_nothing_behind()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = LongRun.Warehouse(engine);
        var run = new LongRun(engine, warehouse);
        await run.AskAsync(Sample);
        var early = run.State(Sample);

        await run.AskAsync(1000 - Sample);
        var late = run.State(Sample);
        await TestContext.Out.WriteLineAsync($"first {Sample}: {early}\nlast {Sample}: {late}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(late.Catalogs, Is.LessThanOrEqualTo(CatalogsKeptAtMost));
            Assert.That(late.EngineMegabytes - early.EngineMegabytes, Is.LessThan(64));
            Assert.That(late.ManagedMegabytes - early.ManagedMegabytes, Is.LessThan(32));
            Assert.That(late.P50, Is.LessThan(10 + (3 * early.P50)));
        }
    }

    [Test]
    public async Task A_table_that_changes_before_every_query_leaves_one_set_of_its_rows_with_the_engine()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = new LocalWarehouse(engine, TimeProvider.System);
        warehouse.CreateTable(Some.Table("ds.t", Some.Column("x", "INT64")));
        for (var number = 1; number <= 60; number++)
        {
            warehouse.Load("ds.t", [new Dictionary<string, object?> { ["x"] = number }]);
            Assert.That((await warehouse.QueryAsync("SELECT COUNT(x) FROM ds.t")).Rows.Single()[0], Is.EqualTo((long)number));
        }

        Assert.That(warehouse.CatalogsKept, Is.EqualTo(1));
        Assert.That(engine.CatalogsRegistered, Is.LessThanOrEqualTo(ShapesNothingAndTwoSetsOfRows));
    }

    [Test]
    public async Task What_is_ours_of_a_query_takes_less_than_three_milliseconds_and_a_cached_answer_less_than_one()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = LongRun.Warehouse(engine);
        var run = new LongRun(engine, warehouse);
        await run.AskAsync(Sample);
        await warehouse.QueryAsync("SELECT 1");

        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < Sample; number++)
        {
            await warehouse.QueryAsync("SELECT 1");
        }

        Assert.That(run.State(Sample).Ours, Is.LessThan(3));
        Assert.That(Stopwatch.GetElapsedTime(started).TotalMilliseconds / Sample, Is.LessThan(1));
    }

    [Test, Category("Measurement")]
    public async Task Ten_thousand_queries()
    {
        await using var engine = await GoogleSqlEngine.StartAsync();
        using var warehouse = LongRun.Warehouse(engine);
        var run = new LongRun(engine, warehouse);
        await run.AskAsync(1000);
        await TestContext.Out.WriteLineAsync($"first 1,000 queries: {run.State(1000)}");
        await run.AskAsync(9000);
        await TestContext.Out.WriteLineAsync($"last 1,000 of 10,000: {run.State(1000)}");
    }
}
