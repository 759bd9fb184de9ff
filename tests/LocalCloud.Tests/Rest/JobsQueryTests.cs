using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class JobsQueryTests
{
    private const string Count = "SELECT COUNT(points) AS n FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-15'";

    [Test]
    [Property("Conformance", "jobs.query: the answer has schema, rows, costs and times, and 64-bit numbers are strings")]
    public async Task An_answer_has_every_member_that_clients_read()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));

        var (_, body) = await cloud.QueryAsync(Count);

        string[] strings = ["totalRows", "totalBytesProcessed", "totalBytesBilled", "creationTime", "startTime", "endTime"];
        Assert.That(strings.Select(name => body[name]!.GetValueKind()), Is.All.EqualTo(System.Text.Json.JsonValueKind.String));
        Assert.That(((bool)body["jobComplete"]!, (bool)body["cacheHit"]!, (string?)body["kind"]), Is.EqualTo((true, false, "bigquery#queryResponse")));
        Assert.That(((string?)body["jobReference"]!["projectId"], (string?)body["jobReference"]!["location"]), Is.EqualTo(("nba-props-platform", "US")));
        Assert.That(((string?)body["totalBytesProcessed"], (string?)body["totalBytesBilled"]), Is.EqualTo(("48", "10485760")));
    }

    [Test]
    [Property("Conformance", "jobs.query: no rows means no member rows")]
    public async Task An_answer_without_rows_leaves_them_out()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT 1 AS one FROM UNNEST(CAST([] AS ARRAY<INT64>))");

        Assert.That(((string?)body["totalRows"], body["rows"], (string?)body["schema"]!["fields"]![0]!["name"]), Is.EqualTo(("0", (JsonNode?)null, "one")));
    }

    [Test]
    [Property("Conformance", "jobs.query: the prefix #standardSQL says what useLegacySql does not")]
    public async Task A_prefix_names_the_dialect()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, answer) = await cloud.PostAsync("queries", """{"query":"#standardSQL\nSELECT 1"}""");

        Assert.That(answer.FirstCells(), Is.EqualTo(["1"]));
    }

    [Test]
    [Property("Conformance", "jobs.query: a default dataset completes a table's name")]
    public async Task A_default_dataset_completes_a_name()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        var more = new JsonObject { ["defaultDataset"] = new JsonObject { ["projectId"] = "nba-props-platform", ["datasetId"] = "nba_raw" } };

        var (_, body) = await cloud.QueryAsync(Count.Replace("nba_raw.", string.Empty, StringComparison.Ordinal), null, more);

        Assert.That(body.FirstCells(), Is.EqualTo(["3"]));
    }

    [Test]
    [Property("Conformance", "jobs.query: a dry run gives schema and bytes, no rows, no job, and bills nothing")]
    public async Task A_dry_run_estimates_and_makes_no_job()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));

        var (status, body) = await cloud.QueryAsync(Count, null, new JsonObject { ["dryRun"] = true });
        var (_, jobs) = await cloud.GetAsync("jobs");

        Assert.That((status, (string?)body["totalBytesProcessed"], (string?)body["totalBytesBilled"]), Is.EqualTo((200, "48", "0")));
        Assert.That((body["rows"], body["totalRows"], body["pageToken"], body["jobReference"]!["jobId"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null, (JsonNode?)null, (JsonNode?)null)));
        Assert.That(((string?)body["schema"]!["fields"]![0]!["name"], jobs["jobs"]), Is.EqualTo(("n", (JsonNode?)null)));
    }

    [Test]
    [Property("Conformance", "jobs.query: a dry run refuses what the query would be refused for")]
    public async Task A_dry_run_of_a_wrong_statement_is_an_error()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync("SELECT nope", null, new JsonObject { ["dryRun"] = true });

        Assert.That((status, body.Reason(), (string?)body["error"]!["errors"]![0]!["location"]), Is.EqualTo((400, "invalidQuery", "q")));
    }

    [TestCase(true, true, "0")]
    [TestCase(false, false, "10485760")]
    [Property("Conformance", "jobs.query: a cached answer is free, and useQueryCache says whether it may be used")]
    public async Task The_cache_is_used_unless_it_is_declined(bool useCache, bool hit, string billed)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        await cloud.QueryAsync(Count);

        var (_, again) = await cloud.QueryAsync(Count, null, new JsonObject { ["useQueryCache"] = useCache });

        Assert.That(((bool)again["cacheHit"]!, (string?)again["totalBytesBilled"]), Is.EqualTo((hit, billed)));
    }

    [TestCase("10485759", 400)]
    [TestCase("10485760", 200)]
    [Property("Conformance", "jobs.query: maximumBytesBilled fails what would bill more, free of charge")]
    public async Task A_limit_on_bytes_is_kept(string limit, int expected)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));

        var (status, body) = await cloud.QueryAsync(Count, null, new JsonObject { ["maximumBytesBilled"] = limit });

        Assert.That((status, body.Reason()), Is.EqualTo((expected, expected == 400 ? "bytesBilledLimitExceeded" : null)));
    }

    [Test]
    [Property("Conformance", "jobs.query: an optional job is not named when the answer is on one page")]
    public async Task A_short_answer_needs_no_job()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        const string Three = "SELECT n FROM UNNEST([1, 2, 3]) AS n";

        var (_, small) = await cloud.QueryAsync(Three, null, new JsonObject { ["jobCreationMode"] = "JOB_CREATION_OPTIONAL" });
        var (_, paged) = await cloud.QueryAsync(Three, null, new JsonObject { ["jobCreationMode"] = "JOB_CREATION_OPTIONAL", ["maxResults"] = 2 });
        var (_, required) = await cloud.QueryAsync(Three, null, new JsonObject { ["jobCreationMode"] = "JOB_CREATION_REQUIRED" });

        Assert.That((small["jobReference"], small["queryId"] is null), Is.EqualTo(((JsonNode?)null, false)));
        Assert.That(new[] { paged, required }.Select(body => (string?)body["jobCreationReason"]!["code"]), Is.EqualTo(["LARGE_RESULTS", "REQUESTED"]));
        Assert.That(new[] { paged, required }.Select(body => body["jobReference"]!["jobId"]), Is.All.Not.Null);
    }

    [Test]
    [Property("Conformance", "jobs.query: after timeoutMs the job runs on, and getQueryResults waits for it")]
    public async Task A_caller_that_does_not_wait_asks_again()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        const string Slow = "SELECT COUNT(*) FROM UNNEST(GENERATE_ARRAY(1, 500)) CROSS JOIN UNNEST(GENERATE_ARRAY(1, 500))";

        var (_, first) = await cloud.QueryAsync(Slow, null, new JsonObject { ["timeoutMs"] = 0 });
        var (_, result) = await cloud.GetAsync($"queries/{first["jobReference"]!["jobId"]}?timeoutMs=60000");

        Assert.That(((bool)first["jobComplete"]!, first["schema"], first["rows"]), Is.EqualTo((false, (JsonNode?)null, (JsonNode?)null)));
        Assert.That(result.FirstCells(), Is.EqualTo(["250000"]));
    }

    [Test]
    [Property("Conformance", "jobs.query: what BigQuery knows and needs nothing here is taken")]
    public async Task Settings_that_change_no_answer_are_taken()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, _) = await cloud.PostAsync(
            "queries?prettyPrint=false&alt=json",
            """{"kind":"bigquery#queryRequest","query":"SELECT 1","useLegacySql":false,"location":"US","reservation":"r","preserveNulls":true,"connectionProperties":[],"createSession":false,"continuous":false,"jobTimeoutMs":"60000","labels":{"team":"a_b-1"}}""");

        Assert.That(status, Is.EqualTo(200));
    }
}
