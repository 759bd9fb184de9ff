using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class ResultTests
{
    [TestCase("TIMESTAMP '2023-11-14 22:13:20.123456+00'", "1.700000000123456E9", "1700000000123456")]
    [TestCase("TIMESTAMP '1969-12-31 23:59:59.5+00'", "-0.5", "-500000")]
    [TestCase("TIMESTAMP '0001-01-01 00:00:00+00'", "-6.21355968E10", "-62135596800000000")]
    [TestCase("CAST(NULL AS TIMESTAMP)", null, null)]
    [TestCase("[TIMESTAMP '1970-01-01 00:00:01+00'][OFFSET(0)]", "1.0", "1000000")]
    [Property("Conformance", "cells: a TIMESTAMP is seconds as a float prints, or whole microseconds on request")]
    public async Task A_timestamp_has_two_forms(string expression, string? seconds, string? micros)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, first) = await cloud.QueryAsync($"SELECT {expression}");
        var (_, second) = await cloud.GetAsync($"queries/{first["jobReference"]!["jobId"]}?formatOptions.useInt64Timestamp=true");
        var (_, third) = await cloud.GetAsync($"queries/{first["jobReference"]!["jobId"]}");

        Assert.That(new[] { first, second, third }.Select(body => (string?)body.Cell()), Is.EqualTo([seconds, micros, seconds]));
    }

    [TestCase("[1, 2]", """[{"v":"1"},{"v":"2"}]""", "INTEGER", "REPEATED")]
    [TestCase("CAST(NULL AS ARRAY<STRING>)", "[]", "STRING", "REPEATED")]
    [TestCase("STRUCT(1 AS a, STRUCT('x' AS c) AS b)", """{"f":[{"v":"1"},{"v":{"f":[{"v":"x"}]}}]}""", "RECORD", "NULLABLE")]
    [TestCase("CAST(NULL AS STRUCT<a INT64>)", "null", "RECORD", "NULLABLE")]
    [TestCase("[STRUCT([TRUE] AS a)]", """[{"v":{"f":[{"v":[{"v":"true"}]}]}}]""", "RECORD", "REPEATED")]
    [TestCase("b'\\x00\\xff'", "\"AP8=\"", "BYTES", "NULLABLE")]
    [TestCase("JSON '{\"a\": 1.50}'", "\"{\\u0022a\\u0022:1.5}\"", "JSON", "NULLABLE")]
    [TestCase("CAST('-inf' AS FLOAT64)", "\"-Infinity\"", "FLOAT", "NULLABLE")]
    [TestCase("1e20", "\"1.0E20\"", "FLOAT", "NULLABLE")]
    [TestCase("0.1 + 0.2", "\"0.30000000000000004\"", "FLOAT", "NULLABLE")]
    [TestCase("-0.0", "\"-0.0\"", "FLOAT", "NULLABLE")]
    [TestCase("100.0", "\"100.0\"", "FLOAT", "NULLABLE")]
    [TestCase("12345678901.5", "\"1.23456789015E10\"", "FLOAT", "NULLABLE")]
    [TestCase("DATE '2026-01-15'", "\"2026-01-15\"", "DATE", "NULLABLE")]
    [TestCase("TIME '04:05:06.7'", "\"04:05:06.700000\"", "TIME", "NULLABLE")]
    [TestCase("NUMERIC '1e2'", "\"100\"", "NUMERIC", "NULLABLE")]
    [Property("Conformance", "cells: every scalar is a string, an array a list of cells, a struct a row")]
    public async Task A_value_is_written_as_its_cell(string expression, string cell, string type, string mode)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync($"SELECT {expression} AS v");
        var field = body["schema"]!["fields"]![0]!;

        Assert.That(JsonNode.DeepEquals(body.Cell(), JsonNode.Parse(cell)), Is.True, body.Cell()?.ToJsonString());
        Assert.That(((string?)field["type"], (string?)field["mode"]), Is.EqualTo((type, mode)));
    }

    [TestCase("SELECT [1, NULL] AS a")]
    [TestCase("SELECT STRUCT([CAST(NULL AS STRING)] AS b) AS a")]
    [Property("Conformance", "cells: an array with a NULL in it cannot be answered")]
    public async Task An_array_with_a_NULL_fails_the_job(string sql)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync(sql);

        Assert.That((status, body.Message()), Is.EqualTo((400, "Array cannot have a null element; error in writing field a")));
    }

    [TestCase("", "1 2 3 4 5", null)]
    [TestCase("maxResults=2", "1 2", 2)]
    [TestCase("maxResults=2&startIndex=3", "4 5", null)]
    [TestCase("startIndex=4", "5", null)]
    [TestCase("startIndex=5", "", null)]
    [TestCase("startIndex=99999999999", "", null)]
    [TestCase("maxResults=0", "", 0)]
    [TestCase("maxResults=99999999999", "1 2 3 4 5", null)]
    [Property("Conformance", "getQueryResults: maxResults and startIndex say which rows, pageToken leads on")]
    public async Task A_page_is_what_was_asked_for(string query, string rows, int? next)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await cloud.PostAsync("jobs", Asked.Job("five", "SELECT n FROM UNNEST(GENERATE_ARRAY(1, 5)) AS n ORDER BY n"));

        var (_, page) = await cloud.GetAsync($"queries/five?{query}");
        var (_, following) = await cloud.GetAsync($"queries/five?pageToken={page["pageToken"]}");

        Assert.That((string.Join(' ', page.FirstCells()), (string?)page["totalRows"], page["pageToken"] is null), Is.EqualTo((rows, "5", next is null)));
        Assert.That(following.FirstCells().Length, Is.EqualTo(5 - (next ?? 0)));
    }

    [Test]
    [Property("Conformance", "getQueryResults: says nothing of what was billed, and names the job")]
    public async Task Results_carry_no_costs()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await cloud.PostAsync("jobs", Asked.Job("one", "SELECT 1"));

        var (_, page) = await cloud.GetAsync("queries/one");

        Assert.That(((string?)page["kind"], page["totalBytesBilled"], (string?)page["jobReference"]!["jobId"]), Is.EqualTo(("bigquery#getQueryResultsResponse", (JsonNode?)null, "one")));
    }

    [TestCase("pageToken=cGFnZTox&startIndex=1", "Only one of pageToken and startIndex can be specified.")]
    [TestCase("pageToken=2", "Invalid value for pageToken: the token was not given by this method.")]
    [TestCase("pageToken=cGFnZTotMQ", "Invalid value for pageToken: the token was not given by this method.")]
    [TestCase("maxResults=-1", "Invalid value at 'maxResults' (TYPE_UINT64), \"-1\"")]
    [TestCase("maxResults=1&maxResults=2", "Invalid value at 'maxResults' (TYPE_INT64), \"1,2\"")]
    [TestCase("startIndex=-1", "Invalid value at 'startIndex' (TYPE_UINT64), \"-1\"")]
    [TestCase("timeoutMs=soon", "Invalid value at 'timeoutMs' (TYPE_INT64), \"soon\"")]
    [TestCase("formatOptions.useInt64Timestamp=2", "Invalid value at 'formatOptions.useInt64Timestamp' (TYPE_BOOL), \"2\"")]
    [Property("Conformance", "getQueryResults: a malformed page is refused by the member's name")]
    public async Task A_malformed_page_is_refused(string query, string message)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        await cloud.PostAsync("jobs", Asked.Job("one", "SELECT 1"));

        var (status, body) = await cloud.GetAsync($"queries/one?{query}");

        Assert.That((status, body.Reason(), body.Message()), Is.EqualTo((400, "invalid", message)));
    }

    [Test]
    [Property("Conformance", "getQueryResults: a page ends at 10 MB, whatever was asked for")]
    public async Task A_page_is_never_larger_than_ten_megabytes()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, first) = await cloud.QueryAsync("SELECT REPEAT('x', 100000) FROM UNNEST(GENERATE_ARRAY(1, 130))", null, new JsonObject { ["maxResults"] = 130 });
        var (_, second) = await cloud.GetAsync($"queries/{first["jobReference"]!["jobId"]}?pageToken={first["pageToken"]}");

        Assert.That((first.FirstCells().Length, second.FirstCells().Length, second["pageToken"]), Is.EqualTo((104, 26, (JsonNode?)null)));
    }
}
