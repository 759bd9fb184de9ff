using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class JobsQueryRefusalTests
{
    [TestCase("""{"query":"SELECT 1"}""")]
    [TestCase("""{"query":"SELECT 1","useLegacySql":true}""")]
    [TestCase("""{"query":"#legacySQL\nSELECT 1","useLegacySql":false}""")]
    [Property("Conformance", "jobs.query: legacy SQL, which is the default, is refused")]
    public async Task Legacy_SQL_is_refused_unless_the_caller_says_that_it_is_none(string body)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, answer) = await cloud.PostAsync("queries", body);

        Assert.That((status, answer.Reason()), Is.EqualTo((400, "invalidQuery")));
        Assert.That(answer.Message(), Does.EndWith("[Try using standard SQL (https://cloud.google.com/bigquery/docs/reference/standard-sql/enabling-standard-sql)]"));
    }

    [TestCase("query", "null", "required", "Required parameter is missing: query")]
    [TestCase("query", "\" \"", "required", "Required parameter is missing: query")]
    [TestCase("query", "[1]", "invalid", "Invalid value at 'query' (TYPE_STRING), [1]")]
    [TestCase("dryRun", "\"perhaps\"", "invalid", "Invalid value at 'dryRun' (TYPE_BOOL), \"perhaps\"")]
    [TestCase("maxResults", "-1", "invalid", "Invalid value at 'maxResults' (TYPE_UINT64), -1")]
    [TestCase("maxResults", "\"ten\"", "invalid", "Invalid value at 'maxResults' (TYPE_INT64), \"ten\"")]
    [TestCase("timeoutMs", "-5", "invalid", "Invalid value at 'timeoutMs' (TYPE_UINT64), -5")]
    [TestCase("maximumBytesBilled", "1.5", "invalid", "Invalid value at 'maximumBytesBilled' (TYPE_INT64), 1.5")]
    [TestCase("defaultDataset", "\"nba_raw\"", "invalid", "Invalid value at 'defaultDataset' (TYPE_MESSAGE), \"nba_raw\"")]
    [TestCase("defaultDataset", "{}", "required", "Required parameter is missing: datasetId")]
    [TestCase("maximumBytesBiled", "\"5\"", "invalid", "Invalid JSON payload received. Unknown name \"maximumBytesBiled\": Cannot find field.")]
    [TestCase("requestId", "\"0123456789012345678901234567890123456\"", "invalid", "Invalid value for requestId: at most 36 ASCII characters are allowed.")]
    [TestCase("requestId", "\"é\"", "invalid", "Invalid value for requestId: at most 36 ASCII characters are allowed.")]
    [TestCase("jobCreationMode", "\"SOMETIMES\"", "invalid", "Invalid value at 'jobCreationMode' (TYPE_ENUM), \"SOMETIMES\"")]
    [TestCase("labels", "{\"Team\":\"x\"}", "invalid", "Label key \"Team\" has invalid characters or is too long.")]
    [TestCase("labels", "{\"team\":\"NBA\"}", "invalid", "Label value \"NBA\" has invalid characters or is too long.")]
    [TestCase("labels", "[\"a\"]", "invalid", "Invalid value at 'labels' (TYPE_MESSAGE), [\"a\"]")]
    [TestCase("createSession", "true", "notImplemented", "BigQuery has createSession, the local warehouse does not.")]
    [TestCase("connectionProperties", "[{\"key\":\"session_id\",\"value\":\"x\"}]", "notImplemented", "BigQuery has connectionProperties, the local warehouse does not.")]
    [Property("Conformance", "jobs.query: a malformed request is refused by the member's name")]
    public async Task A_malformed_request_is_refused(string member, string value, string reason, string message)
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());
        var request = JsonNode.Parse("""{"query":"SELECT 1","useLegacySql":false}""")!;
        request[member] = JsonNode.Parse(value);

        var (status, body) = await cloud.PostAsync("queries", request.ToJsonString());

        Assert.That((status, body.Reason(), body.Message()), Is.EqualTo((reason == "notImplemented" ? 501 : 400, reason, message)));
    }

    [Test]
    [Property("Conformance", "jobs.query: text of more than a million characters is too large")]
    public async Task A_statement_that_is_too_long_is_refused()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (status, body) = await cloud.QueryAsync($"SELECT 1 -- {new string('x', 1024 * 1024)}");

        Assert.That((status, body.Reason(), body.Message()!.StartsWith("The query is too large.", StringComparison.Ordinal)), Is.EqualTo((400, "invalidQuery", true)));
    }
}
