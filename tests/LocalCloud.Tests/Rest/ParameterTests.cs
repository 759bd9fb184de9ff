using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class ParameterTests
{
    [TestCase("INT64", "-9223372036854775808", "-9223372036854775808")]
    [TestCase("INTEGER", "42", "42")]
    [TestCase("FLOAT64", "1.5", "1.5")]
    [TestCase("FLOAT", "-0.25", "-0.25")]
    [TestCase("FLOAT64", "2", "2.0")]
    [TestCase("FLOAT64", "12345678", "1.2345678E7")]
    [TestCase("FLOAT64", "1e-5", "1.0E-5")]
    [TestCase("FLOAT64", "1.7976931348623157E308", "1.7976931348623157E308")]
    [TestCase("FLOAT64", "NaN", "NaN")]
    [TestCase("FLOAT64", "Infinity", "Infinity")]
    [TestCase("FLOAT64", "-inf", "-Infinity")]
    [TestCase("BOOL", "true", "true")]
    [TestCase("BOOLEAN", "FALSE", "false")]
    [TestCase("STRING", "", "")]
    [TestCase("STRING", "Jokić's \"triple\"\n😀", "Jokić's \"triple\"\n😀")]
    [TestCase("BYTES", "AP+A", "AP+A")]
    [TestCase("BYTES", "", "")]
    [TestCase("NUMERIC", "-99999999999999999999999999999.999999999", "-99999999999999999999999999999.999999999")]
    [TestCase("DECIMAL", "0.10", "0.1")]
    [TestCase("BIGNUMERIC", "0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001")]
    [TestCase("BIGDECIMAL", "-578960446186580977117854925043439539266.34992332820282019728792003956564819967", "-578960446186580977117854925043439539266.34992332820282019728792003956564819967")]
    [TestCase("DATE", "0001-01-01", "0001-01-01")]
    [TestCase("DATE", "9999-12-31", "9999-12-31")]
    [TestCase("DATE", "2026-1-5", "2026-01-05")]
    [TestCase("TIME", "23:59:59.999999", "23:59:59.999999")]
    [TestCase("TIME", "4:5:6", "04:05:06")]
    [TestCase("DATETIME", "2026-01-15 19:30:00.5", "2026-01-15T19:30:00.500000")]
    [TestCase("DATETIME", "2026-01-15", "2026-01-15T00:00:00")]
    [TestCase("TIMESTAMP", "2023-11-14T22:13:20.123456Z", "1.700000000123456E9")]
    [TestCase("TIMESTAMP", "2023-11-14 17:13:20 America/New_York", "1.7E9")]
    [TestCase("TIMESTAMP", "2023-11-14 17:13:20-05:00", "1.7E9")]
    [TestCase("TIMESTAMP", "1970-01-01", "0.0")]
    [TestCase("JSON", """{ "a" : [1, null, "é"] }""", """{"a":[1,null,"é"]}""")]
    [TestCase("INTERVAL", "1-2 3 4:5:6.5", "1-2 3 4:5:6.5")]
    [TestCase("INTERVAL", "-0-2 -3 -4:5:6", "-0-2 -3 -4:5:6")]
    [Property("Conformance", "parameters: every scalar type, in old and new names, by name and by position")]
    public async Task A_scalar_comes_back_as_its_cell(string type, string sent, string cell)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        var value = new JsonObject { ["value"] = sent }.ToJsonString();

        var named = await cloud.QueryAsync("SELECT @p", [Asked.Parameter("p", type, value)], new JsonObject { ["parameterMode"] = "NAMED" });
        var positional = await cloud.QueryAsync("SELECT ?", [Asked.Parameter(null, type, value)], new JsonObject { ["parameterMode"] = "POSITIONAL" });

        Assert.That(new[] { named, positional }.Select(answer => (answer.Status, (string?)answer.Body.Cell())), Is.All.EqualTo((200, cell)));
    }

    [TestCase("INT64")]
    [TestCase("FLOAT64")]
    [TestCase("BOOL")]
    [TestCase("STRING")]
    [TestCase("BYTES")]
    [TestCase("NUMERIC")]
    [TestCase("BIGNUMERIC")]
    [TestCase("DATE")]
    [TestCase("TIME")]
    [TestCase("DATETIME")]
    [TestCase("TIMESTAMP")]
    [TestCase("JSON")]
    [TestCase("INTERVAL")]
    [Property("Conformance", "parameters: a NULL of every scalar type")]
    public async Task A_parameter_without_a_value_is_NULL(string type)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT @p, @p IS NULL", [Asked.Parameter("p", type, "{}")]);

        Assert.That(body["rows"]![0]!.ToJsonString(), Is.EqualTo("""{"f":[{"v":null},{"v":"true"}]}"""));
    }

    [TestCase("""{"type":"ARRAY","arrayType":{"type":"INTEGER"}}""", """{"arrayValues":[{"value":"1"},{"value":"2"}]}""", """[{"v":"1"},{"v":"2"}]""")]
    [TestCase("""{"type":"ARRAY","arrayType":{"type":"DATE"}}""", """{"arrayValues":[]}""", "[]")]
    [TestCase("""{"type":"ARRAY","arrayType":{"type":"STRING"}}""", "{}", "[]")]
    [TestCase("""{"type":"ARRAY","arrayType":{"type":"STRING"}}""", "null", "[]")]
    [TestCase("""{"type":"STRUCT","structTypes":[{"name":"a","type":{"type":"INT64"}},{"name":"b","type":{"type":"STRING"}}]}""", """{"structValues":{"a":{"value":"1"},"b":{}}}""", """{"f":[{"v":"1"},{"v":null}]}""")]
    [TestCase("""{"type":"RECORD","structTypes":[{"name":"a","type":{"type":"ARRAY","arrayType":{"type":"BOOL"}}}]}""", """{"structValues":{"a":{"arrayValues":[{"value":"true"}]}}}""", """{"f":[{"v":[{"v":"true"}]}]}""")]
    [TestCase("""{"type":"ARRAY","arrayType":{"type":"STRUCT","structTypes":[{"name":"a","type":{"type":"FLOAT64"}}]}}""", """{"arrayValues":[{"structValues":{"a":{"value":"0.5"}}}]}""", """[{"v":{"f":[{"v":"0.5"}]}}]""")]
    [TestCase("""{"type":"STRUCT","structTypes":[{"name":"a","type":{"type":"INT64"}}]}""", "{}", "null")]
    [Property("Conformance", "parameters: arrays, structs, each within the other, and NULLs of them")]
    public async Task An_array_or_a_struct_comes_back_whole(string type, string value, string cell)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, named) = await cloud.QueryAsync("SELECT @p AS p", [Asked.Parameter("p", type, value)]);
        var (_, positional) = await cloud.QueryAsync("SELECT ? AS p", [Asked.Parameter(null, type, value)]);

        Assert.That(new[] { named, positional }.Select(body => body.Cell()?.ToJsonString() ?? "null"), Is.All.EqualTo(cell));
    }

    [Test]
    [Property("Conformance", "parameters: an array that is not given at all is NULL inside the query")]
    public async Task An_array_without_a_value_is_NULL_until_it_is_answered()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT @p IS NULL", [Asked.Parameter("p", """{"type":"ARRAY","arrayType":{"type":"STRING"}}""", "null")]);

        Assert.That((string?)body.Cell(), Is.EqualTo("true"));
    }

    [Test]
    [Property("Conformance", "parameters: a mark in text, a comment or a name is no parameter")]
    public async Task Only_a_question_mark_of_the_grammar_is_a_parameter()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("-- really? é\nSELECT CONCAT('é?', ?, \"?\", ?) AS `wh?t`", [Asked.Parameter(null, "STRING", """{"value":"a"}"""), Asked.Parameter(null, "STRING", """{"value":"b"}""")]);

        Assert.That(((string?)body["schema"]!["fields"]![0]!["name"], (string?)body.Cell()), Is.EqualTo(("wh?t", "é?a?b")));
    }

    [Test]
    [Property("Conformance", "parameters: a partition is pruned by a positional parameter too")]
    public async Task A_positional_parameter_prunes_partitions()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3), (Some.Thursday.AddDays(1), 5)));

        var (_, body) = await cloud.QueryAsync(
            "SELECT COUNT(points) + ? FROM nba_raw.bdl_player_boxscores WHERE game_date = ?",
            [Asked.Parameter(null, "INT64", """{"value":"1"}"""), Asked.Parameter(null, "DATE", """{"value":"2026-01-15"}""")]);

        Assert.That(((string?)body.Cell(), (string?)body["totalBytesProcessed"]), Is.EqualTo(("4", "48")));
    }
}
