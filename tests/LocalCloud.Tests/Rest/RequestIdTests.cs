using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class RequestIdTests
{
    private const string Sql = "SELECT GENERATE_ARRAY(1, 3)";

    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));

    [TestCase("a", "a", Sql, 14, true)]
    [TestCase("a", "a", Sql, 15, false)]
    [TestCase("a", "A", Sql, 0, false)]
    [TestCase("a", "b", Sql, 0, false)]
    [TestCase("a", "a", "SELECT 2", 0, false)]
    [TestCase(null, null, Sql, 0, false)]
    [Property("Conformance", "jobs.query: the same request id with the same question within 15 minutes is the same job")]
    public async Task A_repeated_request_is_the_first_one(string? first, string? second, string sql, int minutes, bool same)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);

        var one = await AskAsync(cloud, Sql, first);
        clock.Advance(TimeSpan.FromMinutes(minutes));
        var two = await AskAsync(cloud, sql, second);

        Assert.That(one == two, Is.EqualTo(same));
    }

    [Test]
    [Property("Conformance", "jobs.query: a repetition may page and format otherwise")]
    public async Task A_repetition_may_be_formatted_otherwise()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);
        const string Timestamps = "SELECT TIMESTAMP '2026-01-15 00:00:00+00' FROM UNNEST([1, 2])";

        var (_, one) = await cloud.QueryAsync(Timestamps, null, new JsonObject { ["requestId"] = "a" });
        var (_, two) = await cloud.QueryAsync(Timestamps, null, new JsonObject { ["requestId"] = "a", ["maxResults"] = 1, ["formatOptions"] = new JsonObject { ["useInt64Timestamp"] = true } });

        Assert.That((string?)two["jobReference"]!["jobId"], Is.EqualTo((string?)one["jobReference"]!["jobId"]));
        Assert.That(two.FirstCells(), Is.EqualTo(["1768435200000000"]));
    }

    [Test]
    [Property("Conformance", "jobs.query: repetitions at the same moment are one job")]
    public async Task Repetitions_at_once_are_one_job()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);

        var jobs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(cloud, Sql, "a")));

        Assert.That(jobs.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Conformance", "jobs.query: dry runs are never repetitions")]
    public async Task A_dry_run_is_neither_remembered_nor_answered_from_memory()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);
        var dry = new JsonObject { ["requestId"] = "a", ["dryRun"] = true };

        await cloud.QueryAsync(Sql, null, dry);
        var (_, real) = await cloud.QueryAsync(Sql, null, new JsonObject { ["requestId"] = "a" });
        var (_, again) = await cloud.QueryAsync(Sql, null, (JsonObject)dry.DeepClone());

        Assert.That((real["rows"] is null, again["rows"] is null), Is.EqualTo((false, true)));
    }

    [Test]
    [Property("Conformance", "jobs.query: a failed job's repetition fails the same way; a refused statement may be asked anew")]
    public async Task A_failure_is_an_outcome_and_a_refusal_is_none()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock, Some.Table("ds.t", Some.Column("x", "INT64"))), clock);
        var request = new JsonObject { ["requestId"] = "a" };
        const string Divide = "SELECT 1 / (SELECT COUNT(*) FROM ds.t)";

        var first = await cloud.QueryAsync(Divide, null, (JsonObject)request.DeepClone());
        await cloud.PostAsync("datasets/ds/tables/t/insertAll", """{"rows":[{"json":{"x":1}}]}""");
        var second = await cloud.QueryAsync(Divide, null, (JsonObject)request.DeepClone());
        await cloud.QueryAsync("SELECT * FROM ds.later", null, (JsonObject)request.DeepClone());
        await cloud.PostAsync("datasets/ds/tables", """{"tableReference":{"tableId":"later"},"schema":{"fields":[{"name":"x","type":"INT64"}]}}""");
        var later = await cloud.QueryAsync("SELECT * FROM ds.later", null, (JsonObject)request.DeepClone());

        Assert.That((first.Status, second.Status, later.Status), Is.EqualTo((400, 400, 200)));
    }

    [Test]
    [Property("Conformance", "jobs.query: DML that is sent again by its request id is done once")]
    public async Task A_repeated_modification_is_done_once()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse(clock), clock);
        const string Insert = "INSERT ds.games (id) VALUES (77)";

        var repeated = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => cloud.QueryAsync(Insert, null, new JsonObject { ["requestId"] = "once" })));
        await cloud.QueryAsync(Insert);
        var (_, counted) = await cloud.QueryAsync("SELECT COUNT(*) FROM ds.games WHERE id = 77");

        Assert.That(repeated.Select(answer => (string?)answer.Body["numDmlAffectedRows"]), Is.All.EqualTo("1"));
        Assert.That(counted.FirstCells(), Is.EqualTo(["2"]));
    }

    private static async Task<string> AskAsync(LocalCloudFixture cloud, string sql, string? requestId)
    {
        var (_, body) = await cloud.QueryAsync(sql, null, new JsonObject { ["requestId"] = requestId });
        return (string)body["jobReference"]!["jobId"]!;
    }
}
