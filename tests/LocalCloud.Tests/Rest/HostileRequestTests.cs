using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class HostileRequestTests
{
    private const string Good = """{"query":"SELECT 1","useLegacySql":false}""";

    private static readonly string[] Posts = ["queries", "jobs", "datasets", "datasets/ds/tables", "datasets/ds/tables/t/insertAll"];

    private static readonly string[] Bodies =
    [
        string.Empty, "hello", "<html>", "null", "5", "\"text\"", "[]", "{", "{\"query\":", "{} {}", "{\"a\":1,\"a\":2}", "{\"query\":\"\\ud800\"}", "\0",
        $"{new string('[', 100_000)}", $"{{\"query\":{new string('[', 5000)}{new string(']', 5000)}}}",
    ];

    private static IEnumerable<object[]> Every => from path in Posts from body in Enumerable.Range(0, Bodies.Length) select new object[] { path, body };

    [TestCaseSource(nameof(Every))]
    [Property("Conformance", "errors: a body that is no JSON object is an error in BigQuery's shape, on every method")]
    public async Task A_body_that_is_no_object_is_an_error(string path, int body)
    {
        await using var cloud = await OverTableAsync();

        var answer = await cloud.PostAsync(path, Bodies[body]);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((400, answer.Body.Reason())));
        Assert.That(answer.Body.Reason(), Is.AnyOf("parseError", "invalid", "required"));
        Assert.That(answer.Body.Message(), Is.Not.Empty);
    }

    [TestCase("text/plain", Good, "badContent")]
    [TestCase("application/x-www-form-urlencoded", "query=SELECT+1", "badContent")]
    [TestCase("multipart/form-data", "--x--", "badContent")]
    [TestCase("nonsense", Good, "badContent")]
    [TestCase("application/json", Good, null)]
    [TestCase("Application/JSON; charset=UTF-8", Good, null)]
    [TestCase(null, Good, null)]
    [Property("Conformance", "errors: content of another type is refused")]
    public async Task Only_JSON_is_read(string? type, string body, string? reason)
    {
        await using var cloud = await OverTableAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await cloud.SendAsync("queries", content);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((reason is null ? 200 : 400, reason)));
    }

    [TestCase("plain", "gzip", "parseError")]
    [TestCase("cut", "gzip", "parseError")]
    [TestCase("empty", "gzip", "parseError")]
    [TestCase("whole", "gzip", null)]
    [TestCase("whole", "x-gzip", null)]
    [TestCase("plain", "identity", null)]
    [TestCase("whole", "br", "badContent")]
    [TestCase("whole", null, "parseError")]
    [Property("Conformance", "errors: gzip that is none, or is cut off, is an error")]
    public async Task Only_whole_gzip_is_unpacked(string state, string? encoding, string? reason)
    {
        await using var cloud = await OverTableAsync();
        var packed = Gzip(Encoding.UTF8.GetBytes(Good));
        using var content = Json(state switch { "plain" => Encoding.UTF8.GetBytes(Good), "cut" => packed[..(packed.Length / 2)], "empty" => [], _ => packed });
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        var answer = await cloud.SendAsync("queries", content);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((reason is null ? 200 : 400, reason)));
    }

    [TestCase(11, false)]
    [TestCase(60, false)]
    [TestCase(200, true)]
    [Property("Conformance", "errors: more than 10 MB, also after unpacking, is too large")]
    public async Task A_body_that_is_too_large_is_refused(int megabytes, bool zipped)
    {
        await using var cloud = await OverTableAsync();
        var spaces = Encoding.UTF8.GetBytes(new string(' ', megabytes * 1024 * 1024));
        using var content = Json(zipped ? Gzip(spaces) : spaces);
        content.Headers.TryAddWithoutValidation("Content-Encoding", zipped ? "gzip" : "identity");

        var answer = await cloud.SendAsync("datasets/ds/tables/t/insertAll", content);

        Assert.That((answer.Status, answer.Body.Reason(), answer.Body.Message()), Is.EqualTo((413, "uploadTooLarge", "Request payload size exceeds the limit: 10485760 bytes.")));
    }

    [Test]
    [Property("Conformance", "errors: text that is not UTF-8 is an error")]
    public async Task Bytes_that_are_no_text_are_an_error()
    {
        await using var cloud = await OverTableAsync();
        using var content = Json([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        var answer = await cloud.SendAsync("queries", content);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((400, "parseError")));
    }

    [TestCase("GET", "nothing", 404, "notFound")]
    [TestCase("GET", "queries", 404, "notFound")]
    [TestCase("PUT", "jobs/x", 404, "notFound")]
    [TestCase("GET", "jobs/never", 404, "notFound")]
    [TestCase("GET", "queries/never", 404, "notFound")]
    [TestCase("POST", "jobs/never/cancel", 404, "notFound")]
    [TestCase("GET", "datasets/nope", 404, "notFound")]
    [TestCase("GET", "datasets/nope/tables", 404, "notFound")]
    [TestCase("GET", "datasets/ds/tables/nope", 404, "notFound")]
    [TestCase("GET", "datasets/..%2F..%2Fetc", 400, "invalid")]
    [TestCase("GET", "datasets/ds/tables/..%2Fpasswd", 400, "invalid")]
    [TestCase("GET", "datasets/ds/tables/t%24x%3Cscript%3E", 400, "invalid")]
    [TestCase("GET", "jobs/..%5C..%5Cx", 400, "invalid")]
    [TestCase("GET", "jobs/%3Cscript%3E", 400, "invalid")]
    [TestCase("DELETE", "datasets/%27%20OR%201=1", 400, "invalid")]
    [TestCase("GET", "../No%20Project/jobs", 400, "invalid")]
    [TestCase("GET", "../../projects", 404, "notFound")]
    [TestCase("POST", "../../../../upload/bigquery/v2/projects/p/jobs", 501, "notImplemented")]
    [Property("Conformance", "errors: a path that leads nowhere, and an id that none can have, are errors in BigQuery's shape")]
    public async Task A_path_that_leads_nowhere_is_an_error(string method, string path, int status, string reason)
    {
        await using var cloud = await OverTableAsync();

        var answer = await cloud.SendAsync(new HttpMethod(method), path);

        Assert.That((answer.Status, answer.Body.Reason(), (int?)answer.Body["error"]!["code"]), Is.EqualTo((status, reason, status)));
    }

    [Test]
    [Property("Conformance", "errors: an id of any length is an answer")]
    public async Task A_very_long_id_is_refused()
    {
        await using var cloud = await OverTableAsync();

        var answer = await cloud.GetAsync($"jobs/{new string('a', 1025)}");

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((400, "invalid")));
    }

    [TestCase("SELECT 1 / (SELECT 0)", 400, "invalidQuery", "division by zero: 1 / 0")]
    [TestCase("SELEC 1", 400, "invalidQuery", "Syntax error")]
    [TestCase("SELECT * FROM ds.nope", 404, "notFound", "Not found: Table")]
    [TestCase("SELECT ERROR('<b>mine</b>')", 400, "invalidQuery", "<b>mine</b>")]
    [TestCase("SELECT ST_GEOGPOINT(1, 2)", 501, "notImplemented", "")]
    [Property("Conformance", "errors: what is wrong with a statement has a reason, a location and a place in the text")]
    public async Task A_wrong_statement_is_an_error(string sql, int status, string reason, string message)
    {
        await using var cloud = await OverTableAsync();

        var answer = await cloud.QueryAsync(sql);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((status, reason)), answer.Body.ToJsonString());
        Assert.That(answer.Body.Message(), Does.Contain(message));
    }

    [TestCase(200)]
    [TestCase(20_000)]
    [Property("Conformance", "errors: a statement of any depth is answered")]
    public async Task A_deeply_nested_statement_is_answered(int depth)
    {
        await using var cloud = await OverTableAsync();

        var deep = await cloud.QueryAsync($"SELECT {new string('(', depth)}1{new string(')', depth)}");
        var after = await cloud.QueryAsync("SELECT 1");

        Assert.That((deep.Status is 200 or 400 or 500, after.Status), Is.EqualTo((true, 200)), deep.Body.ToJsonString());
    }

    private static ByteArrayContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static Task<LocalCloudFixture> OverTableAsync() => LocalCloudFixture.OverAsync(Some.Warehouse(null, Some.Table("ds.t", Some.Column("x", "INT64"))));
}
