using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class ScalarTests
{
    [TestCase("INT64", "-9223372036854775808", "INTEGER", "-9223372036854775808")]
    [TestCase("FLOAT64", "1.5", "FLOAT", "1.5")]
    [TestCase("FLOAT64", "-inf", "FLOAT", "-Infinity")]
    [TestCase("FLOAT64", "NaN", "FLOAT", "NaN")]
    [TestCase("BOOL", "true", "BOOLEAN", "true")]
    [TestCase("STRING", "Jokić's \"triple\" 😀", "STRING", "Jokić's \"triple\" 😀")]
    [TestCase("BYTES", "AP+A", "BYTES", "AP+A")]
    [TestCase("NUMERIC", "-99999999999999999999999999999.999999999", "NUMERIC", "-99999999999999999999999999999.999999999")]
    [TestCase("NUMERIC", "0.10", "NUMERIC", "0.1")]
    [TestCase("BIGNUMERIC", "12345678901234567890123456789012345678.00000000000000000000000000000000000001", "BIGNUMERIC", "12345678901234567890123456789012345678.00000000000000000000000000000000000001")]
    [TestCase("DATE", "2026-01-15", "DATE", "2026-01-15")]
    [TestCase("DATE", "0001-01-01", "DATE", "0001-01-01")]
    [TestCase("TIME", "23:59:59.123456", "TIME", "23:59:59.123456")]
    [TestCase("TIME", "04:05:06", "TIME", "04:05:06")]
    [TestCase("DATETIME", "2026-01-15T19:30:00", "DATETIME", "2026-01-15T19:30:00")]
    [TestCase("DATETIME", "2026-01-15 19:30:00.5", "DATETIME", "2026-01-15T19:30:00.500000")]
    [TestCase("TIMESTAMP", "2023-11-14T22:13:20.123456Z", "TIMESTAMP", "1.700000000123456E9")]
    [TestCase("TIMESTAMP", "2023-11-14 22:13:20 UTC", "TIMESTAMP", "1.7E9")]
    [TestCase("TIMESTAMP", "1969-12-31 19:00:00-05", "TIMESTAMP", "0.0")]
    [TestCase("JSON", """{"a":[1,null]}""", "JSON", """{"a":[1,null]}""")]
    public async Task A_value_sent_as_a_parameter_comes_back_as_a_cell(string type, string sent, string schemaType, string cell)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT @p AS p", [Parameter(type, sent)]);

        Assert.That(((string?)body["schema"]!["fields"]![0]!["type"], (string?)Cell(body)), Is.EqualTo((schemaType, cell)));
    }

    [TestCase("INT64")]
    [TestCase("STRING")]
    [TestCase("TIMESTAMP")]
    [TestCase("NUMERIC")]
    [TestCase("JSON")]
    public async Task A_parameter_without_a_value_is_NULL(string type)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT @p AS p", [Parameter(type, null)]);

        Assert.That(Cell(body), Is.Null);
        Assert.That(body["rows"]![0]!.ToJsonString(), Is.EqualTo("""{"f":[{"v":null}]}"""));
    }

    [Test]
    public async Task Timestamps_are_whole_microseconds_when_asked_for()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        var options = new JsonObject { ["formatOptions"] = new JsonObject { ["useInt64Timestamp"] = true } };

        var (_, body) = await cloud.QueryAsync("SELECT TIMESTAMP '2023-11-14 22:13:20.123456+00'", null, options);

        Assert.That((string?)Cell(body), Is.EqualTo("1700000000123456"));
    }

    [Test]
    public async Task An_array_is_a_list_of_cells_and_a_struct_is_a_row()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT @dates AS dates, STRUCT(1 AS a, 'x' AS b) AS s, CAST(NULL AS ARRAY<INT64>) AS n", [Array("DATE", "2026-01-15", "2026-01-16")]);

        Assert.That(body["rows"]![0]!["f"]!.ToJsonString(), Is.EqualTo("""[{"v":[{"v":"2026-01-15"},{"v":"2026-01-16"}]},{"v":{"f":[{"v":"1"},{"v":"x"}]}},{"v":[]}]"""));
        Assert.That((string?)body["schema"]!["fields"]![0]!["mode"], Is.EqualTo("REPEATED"));
        Assert.That((string?)body["schema"]!["fields"]![1]!["fields"]![1]!["name"], Is.EqualTo("b"));
    }

    [Test]
    public async Task An_interval_reads_as_BigQuery_prints_it()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, body) = await cloud.QueryAsync("SELECT INTERVAL '1-2 3 4:5:6.5' YEAR TO SECOND");

        Assert.That((string?)Cell(body), Is.EqualTo("1-2 3 4:5:6.5"));
    }

    [Test]
    public async Task A_value_that_is_not_of_its_type_names_the_parameter()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync("SELECT @p", [Parameter("DATE", "yesterday")]);

        Assert.That(status, Is.EqualTo(400));
        Assert.That((string?)body["error"]!["message"], Does.Contain("DATE for parameter @p"));
    }

    private static JsonNode? Cell(JsonNode body) => body["rows"]![0]!["f"]![0]!["v"];

    private static JsonObject Parameter(string type, string? value) => new()
    {
        ["name"] = "p",
        ["parameterType"] = new JsonObject { ["type"] = type },
        ["parameterValue"] = value is null ? [] : new JsonObject { ["value"] = value },
    };

    private static JsonObject Array(string type, params string[] values) => new()
    {
        ["name"] = "dates",
        ["parameterType"] = new JsonObject { ["type"] = "ARRAY", ["arrayType"] = new JsonObject { ["type"] = type } },
        ["parameterValue"] = new JsonObject { ["arrayValues"] = new JsonArray([.. values.Select(value => new JsonObject { ["value"] = value })]) },
    };
}
