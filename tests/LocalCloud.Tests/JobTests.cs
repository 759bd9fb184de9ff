using System.Globalization;
using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class JobTests
{
    [Test]
    public async Task A_job_is_inserted_then_read_then_its_result_fetched()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));

        var (_, inserted) = await cloud.PostAsync("jobs", Job("box-scores-1", "SELECT COUNT(points) AS n FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-15'"));
        var (_, job) = await cloud.GetAsync("jobs/box-scores-1?location=US");
        var (_, result) = await cloud.GetAsync("queries/box-scores-1");

        Assert.That((string?)inserted["status"]!["state"], Is.EqualTo("DONE"));
        Assert.That(job["statistics"]!["query"]!.ToJsonString(), Does.Contain("\"totalBytesProcessed\":\"48\",\"totalBytesBilled\":\"10485760\",\"cacheHit\":false"));
        Assert.That((string?)job["configuration"]!["labels"]!["function"], Is.EqualTo("box-score-completeness-alert"));
        Assert.That(result["rows"]!.ToJsonString(), Is.EqualTo("""[{"f":[{"v":"3"}]}]"""));
    }

    [Test]
    public async Task A_job_id_is_good_once_but_not_used_up_by_a_refused_statement()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var refused = await cloud.PostAsync("jobs", Job("same", "SELEC 1"));
        var first = await cloud.PostAsync("jobs", Job("same", "SELECT 1"));
        var second = await cloud.PostAsync("jobs", Job("same", "SELECT 1"));

        Assert.That((refused.Status, first.Status, second.Status), Is.EqualTo((400, 200, 409)));
        Assert.That((string?)second.Body["error"]!["errors"]![0]!["reason"], Is.EqualTo("duplicate"));
    }

    [Test]
    public async Task A_job_that_fails_while_running_says_so_in_its_status_and_its_result_is_an_error()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, job) = await cloud.PostAsync("jobs", Job("zero", "SELECT 1 / (SELECT 0)"));
        var result = await cloud.GetAsync("queries/zero");

        Assert.That((status, (string?)job["status"]!["errorResult"]!["reason"]), Is.EqualTo((200, "invalidQuery")));
        Assert.That((result.Status, (string?)result.Body["error"]!["message"]), Is.EqualTo((400, "division by zero: 1 / 0")));
    }

    [Test]
    public async Task A_job_or_table_that_does_not_exist_is_not_found()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores());

        var job = await cloud.GetAsync("jobs/never");
        var table = await cloud.GetAsync("datasets/nba_raw/tables/never");
        var query = await cloud.QueryAsync("SELECT 1 FROM nba_raw.never");

        Assert.That((job.Status, table.Status, query.Status), Is.EqualTo((404, 404, 404)));
        Assert.That((string?)query.Body["error"]!["errors"]![0]!["reason"], Is.EqualTo("notFound"));
    }

    [Test]
    public async Task A_long_result_comes_in_pages()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        var (_, first) = await cloud.QueryAsync("SELECT n FROM UNNEST(GENERATE_ARRAY(1, 5)) AS n ORDER BY n", null, new JsonObject { ["maxResults"] = 2 });
        var id = (string?)first["jobReference"]!["jobId"];

        var (_, second) = await cloud.GetAsync($"queries/{id}?maxResults=2&pageToken={first["pageToken"]}");
        var (_, last) = await cloud.GetAsync($"queries/{id}?maxResults=2&pageToken={second["pageToken"]}");
        var (_, tail) = await cloud.GetAsync($"queries/{id}?startIndex=3");

        Assert.That(new[] { first, second, last, tail }.Select(Numbers), Is.EqualTo(new int[][] { [1, 2], [3, 4], [5], [4, 5] }));
        Assert.That((last["pageToken"], (string?)last["totalRows"]), Is.EqualTo(((JsonNode?)null, "5")));
    }

    [Test]
    public async Task A_gzipped_request_is_read()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.PostGzippedAsync("queries", """{"query":"SELECT 42","useLegacySql":false}""");

        Assert.That(Numbers(body), Is.EqualTo([42]));
    }

    [Test]
    public async Task Legacy_SQL_which_is_the_default_is_refused()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.PostAsync("queries", """{"query":"SELECT 42"}""");

        Assert.That((status, (string?)body["error"]!["message"]), Is.EqualTo((400, "Legacy SQL is not supported here, and it is what a request means that does not set useLegacySql to false. [Try using standard SQL (https://cloud.google.com/bigquery/docs/reference/standard-sql/enabling-standard-sql)]")));
    }

    [Test]
    public async Task The_jobs_page_shows_the_question_and_its_cost()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        await cloud.QueryAsync("-- Which games <b> have box scores?\nSELECT COUNT(points) FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-15'");
        using var http = new HttpClient();

        var page = await http.GetStringAsync(new Uri(cloud.Server.BaseAddress, "bigquery"));

        Assert.That(page, Does.Contain("Which games &lt;b&gt; have box scores?").And.Contain("10,485,760"));
    }

    private static int[] Numbers(JsonNode body) =>
        [.. body["rows"]!.AsArray().Select(row => int.Parse((string)row!["f"]![0]!["v"]!, CultureInfo.InvariantCulture))];

    private static string Job(string id, string sql) => new JsonObject
    {
        ["jobReference"] = new JsonObject { ["projectId"] = "nba-props-platform", ["jobId"] = id },
        ["configuration"] = new JsonObject
        {
            ["labels"] = new JsonObject { ["function"] = "box-score-completeness-alert" },
            ["query"] = new JsonObject { ["query"] = sql, ["useLegacySql"] = false },
        },
    }.ToJsonString();
}
