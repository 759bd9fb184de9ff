using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class ParameterRefusalTests
{
    [TestCase("INT64", "9223372036854775808")]
    [TestCase("INT64", "1.0")]
    [TestCase("INT64", "")]
    [TestCase("FLOAT64", "1,000")]
    [TestCase("BOOL", "yes")]
    [TestCase("BYTES", "not base64!")]
    [TestCase("NUMERIC", "100000000000000000000000000000")]
    [TestCase("NUMERIC", "0.1234567891")]
    [TestCase("BIGNUMERIC", "578960446186580977117854925043439539266.34992332820282019728792003956564819968")]
    [TestCase("DATE", "01/15/2026")]
    [TestCase("DATE", "2026-02-30")]
    [TestCase("TIME", "24:00:00")]
    [TestCase("DATETIME", "2026-01-15T19:30:00Z")]
    [TestCase("TIMESTAMP", "yesterday")]
    [TestCase("TIMESTAMP", "2026-01-15 00:00:00 Mars/Olympus")]
    [TestCase("JSON", "{")]
    [TestCase("INTERVAL", "1 day")]
    [Property("Conformance", "parameters: a value that is not of its type is refused, naming type and parameter")]
    public async Task A_value_that_is_not_of_its_type_is_refused(string type, string sent)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync("SELECT @p", [Asked.Parameter("p", type, new JsonObject { ["value"] = sent }.ToJsonString())]);

        Assert.That((status, body.Reason()), Is.EqualTo((400, "invalid")));
        Assert.That(body.Message(), Does.StartWith($"Invalid value for type: {type} for parameter @p: "));
    }

    [TestCase("SELECT ?, ?", "POSITIONAL", 1, "invalidQuery", "Query parameter number 2 is not defined (1 provided)")]
    [TestCase("SELECT ?", "NAMED", 1, "invalidQuery", "Positional parameters are not supported")]
    [TestCase("SELECT @p0", "POSITIONAL", 1, "invalidQuery", "Query parameter 'p0' not found")]
    [TestCase("SELECT @p0", "BOTH", 1, "invalid", "Invalid value for parameterMode: BOTH. It is NAMED or POSITIONAL.")]
    [Property("Conformance", "parameters: the mode, the marks in the text and what is given must agree")]
    public async Task A_mode_that_does_not_fit_is_refused(string sql, string mode, int count, string reason, string message)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        var parameters = Enumerable.Range(0, count).Select(index => Asked.Parameter(mode == "POSITIONAL" ? null : $"p{index}", "INT64", """{"value":"1"}"""));

        var (status, body) = await cloud.QueryAsync(sql, [.. parameters], new JsonObject { ["parameterMode"] = mode });

        Assert.That((status, body.Reason()), Is.EqualTo((400, reason)));
        Assert.That(body.Message(), Does.StartWith(message));
    }

    [TestCase("""[{"name":"p","parameterType":{"type":"INT64"}},{"parameterType":{"type":"INT64"}}]""", "A positional query parameter must not have a name: p")]
    [TestCase("""[{"name":"p","parameterType":{"type":"INT64"}},{"name":"P","parameterType":{"type":"INT64"}}]""", "Duplicate query parameter name: p")]
    [TestCase("""[{"name":"p"}]""", "Missing type for query parameter @p.")]
    [TestCase("""[{"name":"p","parameterType":{}}]""", "Missing type for query parameter @p.")]
    [TestCase("""[{"name":"p","parameterType":{"type":"INT65"}}]""", "Invalid type for query parameter @p: INT65")]
    [TestCase("""[{"name":"p","parameterType":{"type":"ARRAY","arrayType":{"type":"ARRAY","arrayType":{"type":"INT64"}}}}]""", "Arrays of arrays are not supported.")]
    [TestCase("""[5]""", "Invalid value at 'queryParameters[0]' (TYPE_MESSAGE), 5")]
    [TestCase("""{"p":5}""", """Invalid value at 'queryParameters' (TYPE_MESSAGE), {"p":5}""")]
    [TestCase("""[{"name":"p","parameterType":{"type":"INT64"},"parameterValue":"5"}]""", """Invalid value at 'parameterValue' (TYPE_MESSAGE), "5" """)]
    [Property("Conformance", "parameters: a malformed one is refused by its place")]
    public async Task A_malformed_parameter_is_refused(string parameters, string message)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.PostAsync("queries", $$"""{"query":"SELECT 1","useLegacySql":false,"queryParameters":{{parameters}}}""");

        Assert.That((status, body.Reason()), Is.EqualTo((400, "invalid")));
        Assert.That(body.Message()!.Replace("queryParameters[0].parameterValue", "parameterValue", StringComparison.Ordinal), Is.EqualTo(message.TrimEnd()));
    }

    [TestCase("GEOGRAPHY")]
    [TestCase("RANGE")]
    [Property("Conformance", "parameters: GEOGRAPHY and RANGE are not had here, and it is said")]
    public async Task A_type_that_only_BigQuery_has_is_not_implemented(string type)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync("SELECT @p", [Asked.Parameter("p", type, "{}")]);

        Assert.That((status, body.Reason()), Is.EqualTo((501, "notImplemented")));
    }
}
