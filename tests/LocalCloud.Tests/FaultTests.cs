using System.Diagnostics;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class FaultTests
{
    private const string Rows = """{"rows":[{"json":{"id":9}}]}""";

    [TestCase("backendError", 503)]
    [TestCase("internalError", 500)]
    [TestCase("accessDenied", 403)]
    [TestCase("quotaExceeded", 403)]
    [TestCase("rateLimitExceeded", 403)]
    [Property("Conformance", "faults: a reason that is injected reaches a client with BigQuery's status")]
    public async Task A_fault_reaches_the_client_with_its_status(string reason, int status)
    {
        await using var cloud = await OverAsync(_ => new WarehouseFault { Reason = reason, Message = "Not now." });

        var answer = await cloud.QueryAsync("SELECT COUNT(*) FROM ds.games");

        Assert.That((answer.Status, (string?)answer.Body["error"]!["errors"]![0]!["reason"], (string?)answer.Body["error"]!["message"]), Is.EqualTo((status, reason, "Not now.")));
    }

    [TestCase(OperationKind.Query, 503, 200, 200)]
    [TestCase(OperationKind.Modification, 200, 503, 200)]
    [TestCase(OperationKind.StreamingInsert, 200, 200, 503)]
    [Property("Conformance", "faults: queries, DML and streaming inserts may fail each by itself, and what fails changes nothing")]
    public async Task Each_kind_of_operation_may_fail_by_itself(OperationKind failing, int query, int modification, int insert)
    {
        await using var cloud = await OverAsync(operation => operation.Kind == failing ? new WarehouseFault { Reason = "backendError" } : null);

        var asked = await cloud.QueryAsync("SELECT COUNT(*) FROM ds.night");
        var modified = await cloud.QueryAsync("DELETE ds.games WHERE id = 1");
        var inserted = await cloud.PostAsync("datasets/ds/tables/games/insertAll", Rows);
        var rows = (string?)(await cloud.GetAsync("datasets/ds/tables/games/data")).Body["totalRows"];

        Assert.That((asked.Status, modified.Status, inserted.Status), Is.EqualTo((query, modification, insert)));
        Assert.That(rows, Is.EqualTo(failing switch { OperationKind.Modification => "4", OperationKind.StreamingInsert => "2", _ => "3" }));
    }

    [TestCase("INSERT ds.games SELECT * FROM ds.night", "ds.night, ds.games")]
    [TestCase("TRUNCATE TABLE ds.games", "ds.games")]
    [TestCase("SELECT 1 FROM ds.games, ds.night", "ds.games, ds.night")]
    [Property("Conformance", "faults: whoever injects them is told the tables that are read and written, once for each operation, cached answers too")]
    public async Task The_tables_of_an_operation_are_told(string sql, string tables)
    {
        var told = new List<string>();
        using var warehouse = Games.Warehouse(faults: new Faults(operation =>
        {
            told.Add(string.Join(", ", operation.Tables));
            return null;
        }));

        await warehouse.QueryAsync(sql);
        await warehouse.QueryAsync(sql);

        Assert.That(told, Is.EqualTo([tables, tables]));
    }

    [Test]
    [Property("Conformance", "faults: a fault may only delay")]
    public async Task A_fault_may_only_delay()
    {
        var delay = TimeSpan.FromMilliseconds(150);
        await using var cloud = await OverAsync(_ => new WarehouseFault { Delay = delay });
        var started = Stopwatch.GetTimestamp();

        var answer = await cloud.QueryAsync("SELECT 1");

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(Stopwatch.GetElapsedTime(started), Is.GreaterThanOrEqualTo(delay * 0.9));
    }

    [Test]
    public async Task An_answer_may_never_come()
    {
        using var warehouse = Games.Warehouse(faults: new Faults(_ => new WarehouseFault { Delay = Timeout.InfiniteTimeSpan }));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThatAsync(() => warehouse.QueryAsync("SELECT 1", cancellationToken: patience.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(true, 200)]
    [TestCase(false, 503)]
    [Property("Conformance", "faults: a fault may strike before a job is made or while it runs; then the job carries the error")]
    public async Task A_fault_may_strike_a_running_job(bool whileRunning, int status)
    {
        await using var cloud = await OverAsync(_ => new WarehouseFault { Reason = "backendError", WhileRunning = whileRunning });

        var job = await cloud.PostAsync("jobs", """{"configuration":{"query":{"query":"SELECT 1","useLegacySql":false}}}""");

        Assert.That(job.Status, Is.EqualTo(status));
        Assert.That((string?)job.Body["status"]?["errorResult"]?["reason"], Is.EqualTo(whileRunning ? "backendError" : null));
    }

    private static Task<LocalCloudFixture> OverAsync(Func<WarehouseOperation, WarehouseFault?> before) =>
        LocalCloudFixture.OverAsync(Games.Warehouse(faults: new Faults(before)));

    private sealed class Faults(Func<WarehouseOperation, WarehouseFault?> before) : IWarehouseFaults
    {
        public WarehouseFault? Before(WarehouseOperation operation) => before(operation);
    }
}
