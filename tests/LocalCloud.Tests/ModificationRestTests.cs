using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ModificationRestTests
{
    private const string Merge = """
        MERGE ds.games g USING ds.night n ON g.id = n.id
        WHEN MATCHED THEN UPDATE SET points = n.points WHEN NOT MATCHED THEN INSERT ROW WHEN NOT MATCHED BY SOURCE THEN DELETE
        """;

    [TestCase("INSERT ds.games (id) VALUES (@n)", "1", """{"insertedRowCount":"1"}""")]
    [TestCase("UPDATE ds.games SET points = @n WHERE id < 3", "2", """{"updatedRowCount":"2"}""")]
    [TestCase("DELETE ds.games WHERE id = @n", "0", """{"deletedRowCount":"0"}""")]
    [TestCase(Merge, "4", """{"insertedRowCount":"1","updatedRowCount":"2","deletedRowCount":"1"}""")]
    [Property("Conformance", "DML: jobs.query answers numDmlAffectedRows and dmlStats as text, and no rows")]
    public async Task A_query_answers_how_many_rows_it_changed(string sql, string affected, string stats)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse());

        var (status, body) = await cloud.QueryAsync(sql, Nine());

        Assert.That((status, (string?)body["numDmlAffectedRows"], (string?)body["totalRows"]), Is.EqualTo((200, affected, "0")));
        Assert.That(body["dmlStats"]!.ToJsonString(), Is.EqualTo(stats));
    }

    [TestCase("INSERT ds.games (id) VALUES (9)", "INSERT")]
    [TestCase("UPDATE ds.games SET points = 9 WHERE TRUE", "UPDATE")]
    [TestCase("DELETE ds.games WHERE TRUE", "DELETE")]
    [TestCase(Merge, "MERGE")]
    [TestCase("TRUNCATE TABLE ds.games", "TRUNCATE_TABLE")]
    [TestCase("SELECT 1", "SELECT")]
    [Property("Conformance", "DML: a job's statistics.query says the statement's kind and, for DML, its counts")]
    public async Task A_job_says_its_statements_kind(string sql, string type)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse());

        var (_, job) = await cloud.PostAsync("jobs", Job(sql));
        var query = job["statistics"]!["query"]!;

        Assert.That((string?)query["statementType"], Is.EqualTo(type));
        Assert.That((query["numDmlAffectedRows"] is null, query["dmlStats"] is null), Is.EqualTo((type == "SELECT", type == "SELECT")));
    }

    [Test]
    [Property("Conformance", "DML: a change moves the table's lastModifiedTime and numRows; a dry run moves neither")]
    public async Task A_change_is_seen_in_the_table()
    {
        var clock = new SettableClock(Games.Noon);
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse(clock), clock);
        clock.Advance(TimeSpan.FromHours(1));

        var dry = await cloud.QueryAsync("DELETE ds.games WHERE id = 1", null, new() { ["dryRun"] = true });
        var (_, before) = await cloud.GetAsync("datasets/ds/tables/games");
        await cloud.QueryAsync("DELETE ds.games WHERE id = 1");
        var (_, after) = await cloud.GetAsync("datasets/ds/tables/games");

        Assert.That((dry.Body["numDmlAffectedRows"], (string?)dry.Body["totalBytesProcessed"]), Is.EqualTo(((JsonNode?)null, "79")));
        Assert.That(((string?)before["numRows"], (string?)before["lastModifiedTime"]), Is.EqualTo(("3", Milliseconds(Games.Noon))));
        Assert.That(((string?)after["numRows"], (string?)after["lastModifiedTime"]), Is.EqualTo(("2", Milliseconds(Games.Noon.AddHours(1)))));
    }

    [TestCase(89, 400)]
    [TestCase(90, 200)]
    [Property("Conformance", "streaming buffer: through REST too, a row of insertAll cannot be updated within 90 minutes")]
    public async Task A_row_of_insertAll_cannot_be_updated_for_ninety_minutes(int minutes, int status)
    {
        var clock = new SettableClock(Games.Noon);
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse(clock), clock);
        await cloud.PostAsync("datasets/ds/tables/games/insertAll", """{"rows":[{"json":{"id":7,"team":"NEW"}}]}""");
        clock.Advance(TimeSpan.FromMinutes(minutes));

        var answer = await cloud.QueryAsync("UPDATE ds.games SET points = 1 WHERE id = 7");

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That((string?)answer.Body["error"]?["message"], status == 200 ? Is.Null : Does.Contain("would affect rows in the streaming buffer"));
    }

    [Test]
    [Property("Conformance", "DML: a statement that fails at a row makes a job that failed; one that is wrong makes none")]
    public async Task A_failure_is_a_failed_job_and_a_mistake_is_none()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Games.Warehouse());

        var failed = await cloud.PostAsync("jobs", Job("UPDATE ds.games SET points = DIV(1, id - 1) WHERE TRUE"));
        var wrong = await cloud.PostAsync("jobs", Job("UPDATE ds.games SET nope = 1 WHERE TRUE"));

        Assert.That((failed.Status, (string?)failed.Body["status"]!["errorResult"]!["reason"]), Is.EqualTo((200, "invalidQuery")));
        Assert.That((wrong.Status, (string?)wrong.Body["error"]!["errors"]![0]!["reason"]), Is.EqualTo((400, "invalidQuery")));
    }

    private static string Job(string sql) =>
        new JsonObject { ["configuration"] = new JsonObject { ["query"] = new JsonObject { ["query"] = sql, ["useLegacySql"] = false } } }.ToJsonString();

    private static JsonArray Nine() => new(new JsonObject
    {
        ["name"] = "n",
        ["parameterType"] = new JsonObject { ["type"] = "INT64" },
        ["parameterValue"] = new JsonObject { ["value"] = "9" },
    });

    private static string Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
