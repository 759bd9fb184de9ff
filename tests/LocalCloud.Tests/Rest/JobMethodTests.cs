using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class JobMethodTests
{
    private const string Slow = "SELECT COUNT(*) FROM UNNEST(GENERATE_ARRAY(1, 1200)) a CROSS JOIN UNNEST(GENERATE_ARRAY(1, 1200)) b";

    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));

    [Test]
    [Property("Conformance", "jobs.insert: a job of the caller's own id is read by it, with what was asked")]
    public async Task A_job_says_what_was_asked_and_what_it_cost()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        const string Query = """{"priority":"BATCH","maximumBytesBilled":"10485760","queryParameters":[{"name":"d","parameterType":{"type":"DATE"},"parameterValue":{"value":"2026-01-15"}}]}""";

        await cloud.PostAsync("jobs", Asked.Job("mine_1-A", "SELECT COUNT(points) FROM nba_raw.bdl_player_boxscores WHERE game_date = @d", """{"labels":{"team":"nba"}}""", Query));
        var (_, job) = await cloud.GetAsync("jobs/mine_1-A");

        Assert.That(((string?)job["id"], (string?)job["status"]!["state"], (string?)job["configuration"]!["jobType"]), Is.EqualTo(("nba-props-platform:US.mine_1-A", "DONE", "QUERY")));
        Assert.That(job["configuration"]!["query"]!.ToJsonString(), Does.Contain("\"maximumBytesBilled\":\"10485760\"").And.Contain("\"priority\":\"BATCH\"").And.Contain("2026-01-15"));
        Assert.That(((string?)job["configuration"]!["labels"]!["team"], (string?)job["statistics"]!["query"]!["totalBytesBilled"]), Is.EqualTo(("nba", "10485760")));
        Assert.That((string?)job["statistics"]!["query"]!["referencedTables"]![0]!["tableId"], Is.EqualTo("bdl_player_boxscores"));
    }

    [Test]
    [Property("Conformance", "jobs.insert: an answer from the cache is in the table of the first one, and no other is")]
    public async Task A_job_names_the_table_of_its_answer()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        var tables = new List<string?>();
        foreach (var (id, day) in new[] { ("first", 15), ("again", 15), ("other", 16) })
        {
            var (_, job) = await cloud.PostAsync("jobs", Asked.Job(id, $"SELECT COUNT(points) FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-{day}'"));
            tables.Add((string?)job["configuration"]!["query"]!["destinationTable"]!["tableId"]);
        }

        Assert.That(tables[0], Does.StartWith("anon").And.EqualTo(tables[1]).And.Not.EqualTo(tables[2]));
    }

    [Test]
    [Property("Conformance", "jobs.insert: a dry run has statistics and schema and makes no job")]
    public async Task A_dry_run_of_a_job_is_no_job()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));

        var (status, job) = await cloud.PostAsync("jobs", Asked.Job("dry", "SELECT COUNT(points) AS n FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-15'", """{"dryRun":true}"""));
        var (found, _) = await cloud.GetAsync("jobs/dry");

        Assert.That((status, (string?)job["status"]!["state"], (string?)job["statistics"]!["totalBytesProcessed"], found), Is.EqualTo((200, "DONE", "48", 404)));
        Assert.That((string?)job["statistics"]!["query"]!["schema"]!["fields"]![0]!["name"], Is.EqualTo("n"));
    }

    [TestCase("{}", 400, "invalid", "but there were 0: ")]
    [TestCase("""{"configuration":{"query":{"query":"SELECT 1","useLegacySql":false},"copy":{}}}""", 400, "invalid", "but there were 2: query, copy")]
    [TestCase("""{"configuration":{"load":{}}}""", 501, "notImplemented", "BigQuery runs load jobs, the local warehouse does not")]
    [TestCase("""{"configuration":{"query":{"query":"SELECT 1"}}}""", 400, "invalidQuery", "Legacy SQL is not supported here")]
    [TestCase("""{"configuration":{"query":"SELECT 1"}}""", 400, "invalid", "Invalid value at 'configuration.query' (TYPE_MESSAGE)")]
    [TestCase("""{"configuration":{"query":{"query":"SELECT 1","useLegacySql":false,"destinationTable":{"tableId":"t"}}}}""", 501, "notImplemented", "destinationTable")]
    [TestCase("""{"jobReference":{"jobId":"../x"},"configuration":{"query":{"query":"SELECT 1","useLegacySql":false}}}""", 400, "invalid", "Invalid job ID \"../x\"")]
    [TestCase("""{"jobReference":{"projectId":"other"},"configuration":{"query":{"query":"SELECT 1","useLegacySql":false}}}""", 400, "invalid", "Value 'other' in content does not agree with value 'nba-props-platform'")]
    [Property("Conformance", "jobs.insert: exactly one query of this project; other kinds of jobs are not run here")]
    public async Task A_job_that_is_not_one_query_is_refused(string body, int status, string reason, string message)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var answer = await cloud.PostAsync("jobs", body);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((status, reason)));
        Assert.That(answer.Body.Message(), Does.Contain(message));
    }

    [Test]
    [Property("Conformance", "jobs.insert: of many inserts of one id at the same moment one is taken")]
    public async Task One_id_makes_one_job()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cloud.PostAsync("jobs", Asked.Job("one", "SELECT 1"))));

        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo([200, .. Enumerable.Repeat(409, 19)]));
    }

    [Test]
    [Property("Conformance", "jobs.get: a job belongs to its project and its location")]
    public async Task A_job_is_found_only_where_it_is()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await cloud.PostAsync("jobs", Asked.Job("here", "SELECT 1"));

        string[] paths = ["jobs/here", "jobs/here?location=us", "jobs/here?location=EU", "../other-project/jobs/here", "queries/here?location=EU"];
        var statuses = await Task.WhenAll(paths.Select(async path => (await cloud.GetAsync(path)).Status));

        Assert.That(statuses, Is.EqualTo([200, 200, 404, 404, 404]));
    }

    [Test]
    [Property("Conformance", "jobs.cancel: a running job is stopped, says so, and its result is an error")]
    public async Task A_cancelled_job_is_stopped()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        var (_, asked) = await cloud.QueryAsync(Slow, null, new JsonObject { ["timeoutMs"] = 0 });
        var id = (string?)asked["jobReference"]!["jobId"];

        var (_, running) = await cloud.GetAsync("jobs?stateFilter=running");
        var (_, cancelled) = await cloud.PostAsync($"jobs/{id}/cancel", string.Empty);
        var result = await cloud.GetAsync($"queries/{id}");

        Assert.That(Ids(running), Is.EqualTo([id]));
        Assert.That(((string?)cancelled["kind"], (string?)cancelled["job"]!["status"]!["errorResult"]!["reason"]), Is.EqualTo(("bigquery#jobCancelResponse", "stopped")));
        Assert.That((result.Status, result.Body.Reason(), result.Body.Message()), Is.EqualTo((400, "stopped", "Job execution was cancelled: User requested cancellation")));
    }

    [Test]
    [Property("Conformance", "jobs.cancel: a finished job stays as it is")]
    public async Task Cancelling_what_is_done_changes_nothing()
    {
        await using var cloud = await FiveJobsAsync();

        var (status, body) = await cloud.PostAsync("jobs/j0/cancel", string.Empty);

        Assert.That((status, body["job"]!["status"]!["errorResult"]), Is.EqualTo((200, (JsonNode?)null)));
    }

    [Test]
    [Property("Conformance", "jobs: jobTimeoutMs stops a job")]
    public async Task A_job_that_takes_too_long_is_stopped()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync(Slow, null, new JsonObject { ["jobTimeoutMs"] = "100" });

        Assert.That((status, body.Reason(), body.Message()), Is.EqualTo((400, "stopped", "Job execution was cancelled: Job timed out after 0.1s")));
    }

    [Test]
    [Property("Conformance", "jobs.delete: a deleted job is not found and not listed")]
    public async Task A_deleted_job_is_gone()
    {
        await using var cloud = await FiveJobsAsync();

        var (status, _) = await cloud.DeleteAsync("jobs/j3/delete");

        Assert.That((status, (await cloud.GetAsync("jobs/j3")).Status, (await cloud.DeleteAsync("jobs/j3/delete")).Status), Is.EqualTo((204, 404, 404)));
        Assert.That(Ids((await cloud.GetAsync("jobs")).Body), Is.EqualTo(["j4", "j2", "j1", "j0"]));
    }

    private static string?[] Ids(JsonNode list) => [.. (list["jobs"]?.AsArray() ?? []).Select(job => (string?)job!["jobReference"]!["jobId"])];

    private async Task<LocalCloudFixture> FiveJobsAsync()
    {
        var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);
        foreach (var number in Enumerable.Range(0, 5))
        {
            await cloud.PostAsync("jobs", Asked.Job($"j{number}", $"SELECT {number}"));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        return cloud;
    }
}
