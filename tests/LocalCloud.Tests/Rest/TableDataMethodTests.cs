using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class TableDataMethodTests
{
    private const string Table = "datasets/ds/tables/t";

    private const string Shape = """
        {"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"id","type":"INT64","mode":"REQUIRED"},{"name":"name","type":"STRING"},{"name":"at","type":"TIMESTAMP"},
         {"name":"tags","type":"STRING","mode":"REPEATED"},{"name":"r","type":"RECORD","fields":[{"name":"a","type":"INT64"},{"name":"b","type":"NUMERIC"}]},
         {"name":"rs","type":"RECORD","mode":"REPEATED","fields":[{"name":"x","type":"BOOL"},{"name":"y","type":"DATE"}]},{"name":"j","type":"JSON"}]}}
        """;

    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));

    [TestCase("""{"id":1}""", """[{"v":"1"},{"v":null},{"v":null},{"v":[]},{"v":null},{"v":[]},{"v":null}]""")]
    [TestCase("""{"ID":"1","Name":5}""", """[{"v":"1"},{"v":"5"},{"v":null},{"v":[]},{"v":null},{"v":[]},{"v":null}]""")]
    [TestCase("""{"id":1,"at":1.5,"tags":["a","b"]}""", """[{"v":"1"},{"v":null},{"v":"1.5"},{"v":[{"v":"a"},{"v":"b"}]},{"v":null},{"v":[]},{"v":null}]""")]
    [TestCase("""{"id":1,"r":{"b":"1.50"},"rs":[{"x":true},{"y":"2026-01-15"}]}""", """[{"v":"1"},{"v":null},{"v":null},{"v":[]},{"v":{"f":[{"v":null},{"v":"1.5"}]}},{"v":[{"v":{"f":[{"v":"true"},{"v":null}]}},{"v":{"f":[{"v":null},{"v":"2026-01-15"}]}}]},{"v":null}]""")]
    [TestCase("""{"id":1,"j":{"a": [1]}}""", """[{"v":"1"},{"v":null},{"v":null},{"v":[]},{"v":null},{"v":[]},{"v":"{\"a\":[1]}"}]""")]
    [TestCase("""{"id":1,"j":"[1, 2]"}""", """[{"v":"1"},{"v":null},{"v":null},{"v":[]},{"v":null},{"v":[]},{"v":"[1,2]"}]""")]
    [TestCase("""{"id":1,"j":null,"tags":null}""", """[{"v":"1"},{"v":null},{"v":null},{"v":[]},{"v":null},{"v":[]},{"v":null}]""")]
    [Property("Conformance", "tabledata: a streamed row is read back in cells, NULL arrays as empty ones")]
    public async Task A_row_is_read_as_it_was_streamed(string json, string cells)
    {
        await using var cloud = await OverTableAsync();

        var (_, inserted) = await cloud.PostAsync($"{Table}/insertAll", $$"""{"rows":[{"json":{{json}}}]}""");
        var (_, rows) = await cloud.GetAsync($"{Table}/data");

        Assert.That(inserted["insertErrors"], Is.Null, inserted.ToJsonString());
        Assert.That(JsonNode.DeepEquals(rows["rows"]![0]!["f"], JsonNode.Parse(cells)), Is.True, rows["rows"]![0]!["f"]!.ToJsonString());
    }

    [TestCase("""{"name":"x"}""", "id", "Missing required field: id.")]
    [TestCase("""{"id":null}""", "id", "Missing required field: id.")]
    [TestCase("""{"id":"many"}""", "id", "Cannot convert value to INT64 (bad value): many")]
    [TestCase("""{"id":1.5}""", "id", "Cannot convert value to INT64 (bad value): 1.5")]
    [TestCase("""{"id":99999999999999999999}""", "id", "Cannot convert value to INT64 (bad value): 99999999999999999999")]
    [TestCase("""{"id":1,"what":2}""", "what", "no such field: what.")]
    [TestCase("""{"id":1,"r":{"c":2}}""", "r.c", "no such field: r.c.")]
    [TestCase("""{"id":1,"r":5}""", "r", "This field: r is a record.")]
    [TestCase("""{"id":1,"name":{"a":1}}""", "name", "This field: name is not a record.")]
    [TestCase("""{"id":1,"name":["a"]}""", "name", "Array specified for non-repeated field: name.")]
    [TestCase("""{"id":1,"tags":"a"}""", "tags", "Value for repeated field: tags is not an array.")]
    [TestCase("""{"id":1,"tags":["a",null]}""", "tags", "Only optional fields can be set to NULL. Field: tags; Value: NULL")]
    [TestCase("""{"id":1,"at":1e300}""", "at", "Cannot convert value to TIMESTAMP (bad value): 1e300")]
    [TestCase("""{"id":1,"at":9999999999999}""", "at", "Cannot convert value to TIMESTAMP (bad value): 9999999999999")]
    [TestCase("""{"id":1,"at":"soon"}""", "at", "Cannot convert value to TIMESTAMP (bad value): soon")]
    [TestCase("""{"id":1,"j":"{"}""", "j", "Cannot convert value to JSON (bad value): {")]
    [Property("Conformance", "tabledata.insertAll: a row that does not fit is invalid, by its column; the answer is still 200")]
    public async Task A_row_that_does_not_fit_is_invalid(string json, string location, string message)
    {
        await using var cloud = await OverTableAsync();

        var (status, body) = await cloud.PostAsync($"{Table}/insertAll", $$"""{"rows":[{"json":{{json}}}]}""");
        var error = body["insertErrors"]![0]!["errors"]![0]!;

        Assert.That((status, (string?)error["reason"], (string?)error["location"], (string?)error["message"]), Is.EqualTo((200, "invalid", location, message)));
        Assert.That((string?)(await cloud.GetAsync($"{Table}/data")).Body["totalRows"], Is.EqualTo("0"));
    }

    [Test]
    [Property("Conformance", "tabledata.insertAll: ignoreUnknownValues drops what no column has, at any depth")]
    public async Task Unknown_values_are_ignored_on_request()
    {
        await using var cloud = await OverTableAsync();

        var (_, body) = await cloud.PostAsync($"{Table}/insertAll", """{"ignoreUnknownValues":true,"rows":[{"json":{"id":1,"what":2,"r":{"a":3,"c":4}}}]}""");
        var (_, rows) = await cloud.GetAsync($"{Table}/data?selectedFields=r");

        Assert.That((body["insertErrors"], rows["rows"]!.ToJsonString()), Is.EqualTo(((JsonNode?)null, """[{"f":[{"v":{"f":[{"v":"3"},{"v":null}]}}]}]""")));
    }

    [TestCase(59, "1")]
    [TestCase(61, "2")]
    [Property("Conformance", "tabledata.insertAll: an insertId that comes again within a minute is taken once, also within one request")]
    public async Task An_insert_id_is_taken_once_a_minute(int seconds, string rows)
    {
        await using var cloud = await OverTableAsync();
        const string Twice = """{"rows":[{"insertId":"a","json":{"id":1}},{"insertId":"a","json":{"id":1}}]}""";

        await cloud.PostAsync($"{Table}/insertAll", Twice);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        await cloud.PostAsync($"{Table}/insertAll", Twice);

        Assert.That((string?)(await cloud.GetAsync($"{Table}/data")).Body["totalRows"], Is.EqualTo(rows));
    }

    [Test]
    [Property("Conformance", "tabledata.insertAll: an insertId of a rejected request is not used up")]
    public async Task A_stopped_row_can_be_sent_again()
    {
        await using var cloud = await OverTableAsync();

        await cloud.PostAsync($"{Table}/insertAll", """{"rows":[{"insertId":"a","json":{"id":1}},{"json":{}}]}""");
        await cloud.PostAsync($"{Table}/insertAll", """{"rows":[{"insertId":"a","json":{"id":1}}]}""");

        Assert.That((string?)(await cloud.GetAsync($"{Table}/data")).Body["totalRows"], Is.EqualTo("1"));
    }

    [TestCase("""{}""", "No rows present in the request.")]
    [TestCase("""{"rows":[]}""", "No rows present in the request.")]
    [TestCase("""{"rows":{}}""", "Invalid value at 'rows' (TYPE_MESSAGE), {}")]
    [TestCase("""{"rows":[1]}""", "Invalid value at 'rows[0]' (TYPE_MESSAGE), 1")]
    [TestCase("""{"rows":[{"json":[1]}]}""", "Invalid value at 'rows[0].json' (TYPE_MESSAGE), [1]")]
    [TestCase("""{"rows":[{"json":{"id":1}}],"skipInvalidRows":"x"}""", "Invalid value at 'skipInvalidRows' (TYPE_BOOL), \"x\"")]
    [Property("Conformance", "tabledata.insertAll: a malformed request is refused whole")]
    public async Task A_malformed_insert_is_refused(string request, string message)
    {
        await using var cloud = await OverTableAsync();

        var (status, body) = await cloud.PostAsync($"{Table}/insertAll", request);

        Assert.That((status, body.Reason(), body.Message()), Is.EqualTo((400, "invalid", message)));
    }

    [TestCase(50_000, 200)]
    [TestCase(50_001, 400)]
    [Property("Conformance", "tabledata.insertAll: at most 50,000 rows a request")]
    public async Task Too_many_rows_are_refused(int count, int expected)
    {
        await using var cloud = await OverTableAsync();

        var (status, body) = await cloud.PostAsync($"{Table}/insertAll", $$"""{"rows":[{{string.Join(',', Enumerable.Repeat("""{"json":{"id":1}}""", count))}}]}""");

        Assert.That((status, body.Message()), Is.EqualTo((expected, expected == 200 ? null : "Too many rows present in the request, limit: 50000 row count: 50001.")));
    }

    [Test]
    [Property("Conformance", "tabledata: a table that does not exist is not found")]
    public async Task Rows_of_no_table_are_not_found()
    {
        await using var cloud = await OverTableAsync();

        var insert = await cloud.PostAsync("datasets/ds/tables/none/insertAll", """{"rows":[{"json":{"id":1}}]}""");
        var list = await cloud.GetAsync("datasets/ds/tables/none/data");

        Assert.That(new[] { insert, list }.Select(answer => (answer.Status, answer.Body.Message())), Is.All.EqualTo((404, "Not found: Table nba-props-platform:ds.none")));
    }

    [TestCase("selectedFields=name", """[{"f":[{"v":"n1"}]},{"f":[{"v":"n2"}]},{"f":[{"v":"n3"}]}]""")]
    [TestCase("selectedFields=name,id&maxResults=1", """[{"f":[{"v":"1"},{"v":"n1"}]}]""")]
    [TestCase("selectedFields=r.b,rs.x&startIndex=2", """[{"f":[{"v":{"f":[{"v":"3"}]}},{"v":[{"v":{"f":[{"v":"true"}]}}]}]}]""")]
    [TestCase("selectedFields=id&startIndex=1&maxResults=1", """[{"f":[{"v":"2"}]}]""")]
    [Property("Conformance", "tabledata.list: selectedFields, in the order of the schema and inside records, page by page")]
    public async Task Some_fields_of_some_rows_are_listed(string query, string rows)
    {
        await using var cloud = await OverThreeRowsAsync();

        var (_, list) = await cloud.GetAsync($"{Table}/data?{query}");

        Assert.That((list["rows"]!.ToJsonString(), (string?)list["totalRows"]), Is.EqualTo((rows, "3")));
    }

    [TestCase("selectedFields=nope", "Invalid field name in selectedFields: nope")]
    [TestCase("selectedFields=name.first", "Invalid field name in selectedFields: first")]
    [TestCase("maxResults=-3", "Invalid value at 'maxResults' (TYPE_UINT64), \"-3\"")]
    [TestCase("pageToken=x", "Invalid value for pageToken: the token was not given by this method.")]
    [Property("Conformance", "tabledata.list: a malformed question is refused")]
    public async Task A_malformed_listing_is_refused(string query, string message)
    {
        await using var cloud = await OverThreeRowsAsync();

        var (status, body) = await cloud.GetAsync($"{Table}/data?{query}");

        Assert.That((status, body.Message()), Is.EqualTo((400, message)));
    }

    [Test]
    [Property("Conformance", "tabledata.list: a token leads through all pages")]
    public async Task Rows_come_in_pages()
    {
        await using var cloud = await OverThreeRowsAsync();

        var (_, first) = await cloud.GetAsync($"{Table}/data?maxResults=2");
        var (_, second) = await cloud.GetAsync($"{Table}/data?maxResults=2&pageToken={first["pageToken"]}");

        Assert.That((first.FirstCells(), second.FirstCells(), second["pageToken"]), Is.EqualTo((new[] { "1", "2" }, new[] { "3" }, (JsonNode?)null)));
    }

    private async Task<LocalCloudFixture> OverThreeRowsAsync()
    {
        var cloud = await OverTableAsync();
        var rows = Enumerable.Range(1, 3).Select(id => $$"""{"json":{"id":{{id}},"name":"n{{id}}","r":{"b":{{id}} },"rs":[{"x":true}]} }""");
        await cloud.PostAsync($"{Table}/insertAll", $$"""{"rows":[{{string.Join(',', rows)}}]}""");
        return cloud;
    }

    private async Task<LocalCloudFixture> OverTableAsync()
    {
        var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);
        await cloud.PostAsync("datasets", """{"datasetReference":{"datasetId":"ds"}}""");
        Assert.That((await cloud.PostAsync("datasets/ds/tables", Shape)).Status, Is.EqualTo(200));
        return cloud;
    }
}
