using System.Net;
using Google;
using Google.Apis.Auth.OAuth2;
using Google.Cloud.BigQuery.V2;
using NbaPipeline.LocalCloud.Warehouse;

namespace NbaPipeline.LocalCloud.Tests.Rest;

/// <summary>What Google's own client makes of it.</summary>
[Category("Conformance")]
public sealed class ClientTests
{
    private static readonly DateTime Instant = new(2026, 1, 15, 18, 30, 15, DateTimeKind.Utc);

    private static IEnumerable<TestCaseData> Values =>
    [
        new(BigQueryDbType.Int64, long.MinValue),
        new(BigQueryDbType.Float64, 0.1),
        new(BigQueryDbType.Float64, double.NaN),
        new(BigQueryDbType.Float64, double.NegativeInfinity),
        new(BigQueryDbType.Float64, 1e300),
        new(BigQueryDbType.Bool, true),
        new(BigQueryDbType.String, "Dončić \"77\""),
        new(BigQueryDbType.Bytes, new byte[] { 0, 255 }),
        new(BigQueryDbType.Numeric, BigQueryNumeric.Parse("-1.5")),
        new(BigQueryDbType.BigNumeric, BigQueryBigNumeric.Parse("0.00000000000000000000000000000000000001")),
        new(BigQueryDbType.Date, Instant.Date),
        new(BigQueryDbType.DateTime, DateTime.SpecifyKind(Instant, DateTimeKind.Unspecified)),
        new(BigQueryDbType.Time, new TimeSpan(0, 23, 59, 59, 999)),
        new(BigQueryDbType.Timestamp, Instant.AddTicks(1234560)),
        new(BigQueryDbType.Json, "{\"a\":1}"),
        new(BigQueryDbType.Int64, null),
        new(BigQueryDbType.Timestamp, null),
    ];

    [TestCaseSource(nameof(Values))]
    [Property("Conformance", "client: every parameter comes back as the value it was, by name and by position")]
    public async Task A_parameter_makes_the_round_trip(BigQueryDbType type, object? value)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        using var client = Client(cloud);

        var named = await client.ExecuteQueryAsync("SELECT @p AS p", [new BigQueryParameter("p", type, value)]);
        var positional = await client.ExecuteQueryAsync("SELECT ? AS p", [new BigQueryParameter(type, value)], new() { ParameterMode = BigQueryParameterMode.Positional });

        Assert.That(new[] { named, positional }.Select(results => results.Single()["p"]), Is.All.EqualTo(value));
    }

    [Test]
    [Property("Conformance", "client: arrays and structs are arrays and dictionaries")]
    public async Task Arrays_and_structs_are_decoded()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        using var client = Client(cloud);

        var results = await client.ExecuteQueryAsync("SELECT @a AS a, STRUCT(1 AS x, [TIMESTAMP '2026-01-15 18:30:15+00'] AS y) AS s", [new BigQueryParameter("a", BigQueryDbType.Array, new[] { "x", "y" })]);
        var row = results.Single();

        Assert.That(row["a"], Is.EqualTo((string[])["x", "y"]));
        Assert.That((Dictionary<string, object?>)row["s"]!, Is.EquivalentTo(new Dictionary<string, object?> { ["x"] = 1L, ["y"] = new[] { Instant } }));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Property("Conformance", "client: all pages are read, whichever way the job was made")]
    public async Task Many_rows_are_read_page_by_page(bool asJob)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        using var client = Client(cloud);

        var results = await client.ExecuteQueryAsync(
            "SELECT n FROM UNNEST(GENERATE_ARRAY(1, 25)) AS n ORDER BY n", null, new() { JobId = asJob ? "pages" : null }, new() { PageSize = 10 });

        Assert.That((results.TotalRows, results.Select(row => (long)row["n"]!).Sum()), Is.EqualTo((25UL, 325L)));
    }

    [Test]
    [Property("Conformance", "client: a dry run, a job's costs and the cache are seen")]
    public async Task Costs_are_seen()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        using var client = Client(cloud);
        const string Sql = "SELECT COUNT(points) FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-15'";

        var dry = await client.ExecuteQueryAsync(Sql, null, new() { DryRun = true });
        var first = await client.CreateQueryJobAsync(Sql, null, new() { Labels = new Dictionary<string, string> { ["a"] = "b" } });
        var job = await client.GetJobAsync(first.Reference);
        var again = await client.ExecuteQueryAsync(Sql, null);

        Assert.That((dry.Any(), job.State, again.CacheHit), Is.EqualTo((false, JobState.Done, true)));
        Assert.That((job.Statistics!.Query!.TotalBytesBilled, job.Resource.Configuration!.Labels!["a"]), Is.EqualTo((10_485_760L, "b")));
    }

    [Test]
    [Property("Conformance", "client: rows are streamed, and seen in the table's buffer")]
    public async Task Rows_are_streamed()
    {
        await using var cloud = await OverTableAsync();
        using var client = Client(cloud);

        await client.InsertRowsAsync("ds", "t", [new BigQueryInsertRow { ["x"] = 1, ["since"] = Instant }, new BigQueryInsertRow { ["x"] = null }]);
        var table = await client.GetTableAsync("ds", "t");
        var rows = await client.ExecuteQueryAsync("SELECT x, since FROM ds.t ORDER BY x DESC", null);

        Assert.That(table.Resource.StreamingBuffer!.EstimatedRows, Is.EqualTo(2UL));
        Assert.That(rows.Select(row => (row["x"], row["since"])), Is.EqualTo(new (object?, object?)[] { (1L, Instant), (null, null) }));
    }

    [TestCase(true, BigQueryInsertStatus.SomeRowsInserted, 1)]
    [TestCase(false, BigQueryInsertStatus.NoRowsInserted, 0)]
    [Property("Conformance", "client: a row that does not fit is reported, with or without the others")]
    public async Task A_bad_row_is_reported(bool skip, BigQueryInsertStatus status, int inserted)
    {
        await using var cloud = await OverTableAsync();
        using var client = Client(cloud);
        BigQueryInsertRow[] rows = [new() { ["x"] = 1 }, new() { ["y"] = 2 }];

        var results = await client.InsertRowsAsync("ds", "t", rows, new() { SkipInvalidRows = skip, SuppressInsertErrors = true });
        var counted = await client.ExecuteQueryAsync("SELECT COUNT(*) AS n FROM ds.t", null);

        Assert.That((results.Status, results.Errors.Last().Single().Reason, counted.Single()["n"]), Is.EqualTo((status, "invalid", (object)(long)inserted)));
    }

    [TestCase("SELEC 1", HttpStatusCode.BadRequest, "invalidQuery")]
    [TestCase("SELECT 1 / (SELECT 0)", HttpStatusCode.BadRequest, "invalidQuery")]
    [TestCase("SELECT 1 FROM ds.nope", HttpStatusCode.NotFound, "notFound")]
    [Property("Conformance", "client: an error is its exception, with status and reason")]
    public async Task A_refusal_is_the_clients_exception(string sql, HttpStatusCode status, string reason)
    {
        await using var cloud = await OverTableAsync();
        using var client = Client(cloud);

        var exception = Assert.ThrowsAsync<GoogleApiException>(async () => await client.ExecuteQueryAsync(sql, null));

        Assert.That((exception.HttpStatusCode, exception.Error.Errors.Single().Reason), Is.EqualTo((status, reason)));
    }

    [Test]
    [Property("Conformance", "client: a running job is cancelled")]
    public async Task A_job_is_cancelled()
    {
        await using var cloud = await OverTableAsync();
        using var client = Client(cloud);
        await client.CreateQueryJobAsync("SELECT 1", null, new() { JobId = "done" });

        var job = await client.CancelJobAsync("done");
        var twice = Assert.ThrowsAsync<GoogleApiException>(async () => await client.CreateQueryJobAsync("SELECT 1", null, new() { JobId = "done" }));

        Assert.That((job.State, twice.HttpStatusCode, twice.Error.Errors.Single().Reason), Is.EqualTo((JobState.Done, HttpStatusCode.Conflict, "duplicate")));
    }

    private static Task<LocalCloudFixture> OverTableAsync()
    {
        LocalWarehouse warehouse = Some.Warehouse(null, Some.Table("ds.t", Some.Column("x", "INT64"), Some.Column("since", "TIMESTAMP")));
        return LocalCloudFixture.OverAsync(warehouse);
    }

    private static BigQueryClient Client(LocalCloudFixture cloud) => new BigQueryClientBuilder
    {
        ProjectId = "nba-props-platform",
        BaseUri = cloud.Server.BigQueryBaseUri.ToString(),
        GoogleCredential = GoogleCredential.FromAccessToken("local"),
    }.Build();
}
