using Microsoft.Extensions.Options;
using NbaPipeline.LocalCloud;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Google.Resilience;
using NbaPipeline.Monitoring.Google.Warehouse;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;
using QueryParameter = NbaPipeline.Monitoring.Queries.QueryParameter;
using WarehouseException = NbaPipeline.Monitoring.Queries.WarehouseException;

namespace NbaPipeline.Monitoring.Google.Tests.Warehouse;

/// <summary>The adapter through the BigQuery client over HTTP, against SQL that Google's engine runs.</summary>
public sealed class BigQueryWarehouseTests
{
    private const string Table = "nba_raw.bdl_player_boxscores";

    private readonly StoppedClock _clock = new(new DateTimeOffset(2026, 1, 16, 18, 0, 0, TimeSpan.Zero));
    private readonly CostLedger _ledger = new();
    private LocalWarehouse _local = null!;
    private LocalCloudServer _cloud = null!;
    private BigQueryConnection _connection = null!;
    private BigQueryWarehouse _warehouse = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _local = new LocalWarehouse(LocalEngine.Engine, _clock);
        _local.CreateTable(TableCatalogue.Get(Table));
        _local.CreateTable(TableCatalogue.Get("nba_raw.nbac_schedule"));
        _local.Load(Table, [Row("2026-01-15", "lebron"), Row("2026-01-16", "ja")]);
        _cloud = await LocalCloudServer.StartAsync(new LocalCloudOptions { Time = _clock }, _local);
        (_connection, _warehouse) = Connect(_cloud.BigQueryBaseUri);
    }

    [TearDown]
    public async Task EndAsync()
    {
        _connection.Dispose();
        await _cloud.DisposeAsync();
        _local.Dispose();
    }

    [Test]
    public async Task Every_type_of_parameter_and_cell_keeps_its_value()
    {
        var instant = new DateTimeOffset(2026, 1, 16, 3, 5, 10, 123, TimeSpan.Zero);
        var answer = await AskAsync(
            "SELECT @day AS day, ARRAY_LENGTH(@days) AS days, @at AS moment, @word AS word, @number AS number, 1.5 AS share, TRUE AS yes, @nothing AS nothing",
            QueryParameter.Date("day", new DateOnly(2026, 1, 15)),
            QueryParameter.Dates("days", [new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 16)]),
            QueryParameter.Timestamp("at", instant),
            QueryParameter.Text("word", "it's"),
            QueryParameter.Number("number", 42),
            QueryParameter.Timestamp("nothing", null));

        Assert.That(answer.Rows.Single().Cells, Is.EqualTo(new Dictionary<string, object?>
        {
            ["day"] = new DateOnly(2026, 1, 15), ["days"] = 2L, ["moment"] = instant, ["word"] = "it's",
            ["number"] = 42L, ["share"] = 1.5, ["yes"] = true, ["nothing"] = null,
        }));
    }

    [Test]
    public async Task A_query_is_billed_once_and_then_answered_from_the_cache()
    {
        await AskAsync(CountOn("2026-01-15"));
        await AskAsync(CountOn("2026-01-15"));

        Assert.That(_ledger.Entries.Select(cost => (cost.BytesBilled, cost.IsCacheHit)), Is.EqualTo([(10_485_760L, false), (0L, true)]));
    }

    [Test]
    public async Task A_changed_table_is_asked_again()
    {
        await AskAsync(CountOn("2026-01-15"));
        _local.Load(Table, [Row("2026-01-15", "anthony")]);

        Assert.That((await AskAsync(CountOn("2026-01-15"))).Rows.Single().Cells["n"], Is.EqualTo(2L));
    }

    [Test]
    public async Task A_job_is_labelled_with_its_function_and_query()
    {
        await AskAsync(CountOn("2026-01-15"));
        using var client = new HttpClient { BaseAddress = _cloud.BigQueryBaseUri };

        var jobs = await client.GetStringAsync("projects/nba-props-platform/jobs?projection=full");

        Assert.That(jobs, Does.Contain("\"function\":\"an-alert\"").And.Contain("\"query\":\"testquery\""));
    }

    [TestCase("SELECT x FROM `nba_raw.no_such_table` WHERE game_date = '2026-01-15'", "notFound")]
    [TestCase("SELECT no_such_column FROM `nba_raw.bdl_player_boxscores` WHERE game_date = '2026-01-15'", "invalidQuery")]
    [TestCase("SELECT COUNT(*) AS n FROM `nba_raw.bdl_player_boxscores`", "invalidQuery")]
    [TestCase("SELEC 1", "invalidQuery")]
    public void What_asking_again_cannot_help_is_permanent_and_says_why(string sql, string reason)
    {
        var failure = Assert.ThrowsAsync<WarehouseException>(() => AskAsync(sql));

        Assert.That((failure!.Reason, failure.IsPermanent), Is.EqualTo((reason, true)));
        Assert.That(failure.Message, Does.StartWith("TestQuery was not answered"));
    }

    [Test]
    public void A_question_dearer_than_its_cap_is_refused_and_costs_nothing()
    {
        var failure = Assert.ThrowsAsync<WarehouseException>(() => AskAsync(
            "SELECT a.game_id FROM `nba_raw.bdl_player_boxscores` a CROSS JOIN `nba_raw.nbac_schedule` b WHERE a.game_date = '2026-01-15' AND b.game_date = '2026-01-15'"));

        Assert.That(failure!.Reason, Is.EqualTo("bytesBilledLimitExceeded"));
        Assert.That(_ledger.Entries, Is.Empty);
    }

    [Test]
    public async Task A_warehouse_that_is_away_is_a_passing_failure()
    {
        await _cloud.DisposeAsync();

        var failure = Assert.ThrowsAsync<WarehouseException>(() => AskAsync("SELECT 1 AS one"));

        Assert.That((failure!.Reason, failure.IsPermanent), Is.EqualTo(("unreachable", false)));
    }

    [Test]
    public async Task Appended_rows_can_be_read()
    {
        var row = new WarehouseRow(new Dictionary<string, object?>
        {
            ["game_date"] = new DateOnly(2026, 1, 17), ["player_lookup"] = "luka", ["processed_at"] = _clock.Now,
        });

        await _warehouse.AppendAsync(Table, [new KeyedRow("row-1", row)], CancellationToken.None);

        Assert.That((await AskAsync(CountOn("2026-01-17"))).Rows.Single().Cells["n"], Is.EqualTo(1L));
    }

    [Test]
    public async Task A_row_that_is_appended_twice_with_one_key_is_there_once()
    {
        var row = new WarehouseRow(Row("2026-01-18", "luka"));
        await _warehouse.AppendAsync(Table, [new KeyedRow("row-1", row)], CancellationToken.None);

        await _warehouse.AppendAsync(Table, [new KeyedRow("row-1", row), new KeyedRow("row-2", row)], CancellationToken.None);

        Assert.That((await AskAsync(CountOn("2026-01-18"))).Rows.Single().Cells["n"], Is.EqualTo(2L));
    }

    private Task<WarehouseAnswer> AskAsync(string sql, params QueryParameter[] parameters) =>
        _warehouse.AskAsync(new Query("TestQuery", sql, parameters), CancellationToken.None);

    private (BigQueryConnection Connection, BigQueryWarehouse Warehouse) Connect(Uri address)
    {
        var options = Options.Create(new WarehouseOptions { ProjectId = "nba-props-platform", BaseUri = address, MaximumBytesBilled = 10_485_760 });
        var pipelines = new Pipelines(Options.Create(new ResilienceOptions { FirstDelay = TimeSpan.FromMilliseconds(1) }), new ResilienceClock(TimeProvider.System));
        var connection = new BigQueryConnection(options);
        return (connection, new BigQueryWarehouse(connection, pipelines, _ledger, new FunctionIdentity("an-alert", "1"), options, TimeProvider.System));
    }

    private static string CountOn(string date) => $"SELECT COUNT(*) AS n FROM `{Table}` WHERE game_date = '{date}'";

    private static Dictionary<string, object?> Row(string date, string player) => new()
    {
        ["game_date"] = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["player_lookup"] = player,
    };
}
