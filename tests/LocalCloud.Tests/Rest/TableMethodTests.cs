using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class TableMethodTests
{
    private const string Games = """
        {"tableReference":{"projectId":"nba-props-platform","datasetId":"ds","tableId":"games"},"description":"all games","labels":{"team":"nba"},
         "schema":{"fields":[{"name":"day","type":"DATE","mode":"REQUIRED"},{"name":"points","type":"INTEGER"},{"name":"tags","type":"STRING","mode":"REPEATED"},
           {"name":"home","type":"RECORD","fields":[{"name":"team","type":"STRING"},{"name":"won","type":"BOOLEAN"}]}]},
         "timePartitioning":{"type":"DAY","field":"day","requirePartitionFilter":true}}
        """;

    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));

    [Test]
    [Property("Conformance", "datasets: inserted, got, listed, patched, deleted")]
    public async Task A_dataset_lives()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        var (_, made) = await cloud.PostAsync("datasets", """{"datasetReference":{"datasetId":"ds"},"labels":{"a":"b","c":"d"},"location":"EU"}""");
        var (_, patched) = await cloud.PatchAsync("datasets/ds", """{"labels":{"a":null,"e":"f"},"description":"ours"}""");
        var (_, listed) = await cloud.GetAsync("datasets");
        var deleted = await cloud.DeleteAsync("datasets/ds");

        Assert.That(((string?)made["id"], (string?)made["location"], made["creationTime"] is null), Is.EqualTo(("nba-props-platform:ds", "EU", false)));
        Assert.That((patched["labels"]!.ToJsonString(), (string?)patched["description"]), Is.EqualTo(("""{"c":"d","e":"f"}""", "ours")));
        Assert.That(listed["datasets"]!.AsArray().Select(dataset => (string?)dataset!["datasetReference"]!["datasetId"]), Is.EqualTo(["ds"]));
        Assert.That((deleted.Status, (await cloud.GetAsync("datasets/ds")).Status, (await cloud.GetAsync("datasets")).Body["datasets"]), Is.EqualTo((204, 404, (JsonNode?)null)));
    }

    [Test]
    [Property("Conformance", "datasets.delete: one with tables is in use unless its contents go too")]
    public async Task A_dataset_in_use_is_not_deleted_by_mistake()
    {
        await using var cloud = await OverGamesAsync();

        var refused = await cloud.DeleteAsync("datasets/ds");
        var deleted = await cloud.DeleteAsync("datasets/ds?deleteContents=true");

        Assert.That((refused.Status, refused.Body.Reason(), refused.Body.Message()), Is.EqualTo((400, "resourceInUse", "Dataset nba-props-platform:ds is still in use")));
        Assert.That((deleted.Status, (await cloud.GetAsync("datasets/ds/tables/games")).Status, (await cloud.QueryAsync("SELECT 1 FROM ds.games")).Status), Is.EqualTo((204, 404, 404)));
    }

    [TestCase("datasets", """{"datasetReference":{"datasetId":"ds"}}""", 409, "duplicate", "Already Exists: Dataset nba-props-platform:ds")]
    [TestCase("datasets", "{}", 400, "required", "Required parameter is missing: datasetReference.datasetId")]
    [TestCase("datasets", """{"datasetReference":{"datasetId":"../etc"}}""", 400, "invalid", "Invalid dataset ID \"../etc\". Dataset IDs must be alphanumeric (plus underscores) and must be at most 1024 characters long.")]
    [TestCase("datasets/ds/tables", Games, 409, "duplicate", "Already Exists: Table nba-props-platform:ds.games")]
    [TestCase("datasets/nope/tables", Games, 404, "notFound", "Not found: Dataset nba-props-platform:nope")]
    [Property("Conformance", "datasets and tables: what exists is a duplicate, what does not is not found")]
    public async Task A_resource_is_made_once(string path, string body, int status, string reason, string message)
    {
        await using var cloud = await OverGamesAsync();

        var answer = await cloud.PostAsync(path, body);

        Assert.That((answer.Status, answer.Body.Reason(), answer.Body.Message()), Is.EqualTo((status, reason, message)));
    }

    [Test]
    [Property("Conformance", "tables.get: schema with modes and records, partitioning, sizes, times, notes")]
    public async Task A_table_is_described_as_it_was_made()
    {
        await using var cloud = await OverGamesAsync();

        var (_, table) = await cloud.GetAsync("datasets/ds/tables/games");

        Assert.That(table["schema"]!["fields"]!.AsArray().Select(field => $"{field!["name"]} {field["type"]} {field["mode"]}"), Is.EqualTo(["day DATE REQUIRED", "points INTEGER NULLABLE", "tags STRING REPEATED", "home RECORD NULLABLE"]));
        Assert.That((string?)table["schema"]!["fields"]![3]!["fields"]![1]!["type"], Is.EqualTo("BOOLEAN"));
        Assert.That((table["timePartitioning"]!.ToJsonString(), (bool)table["requirePartitionFilter"]!), Is.EqualTo(("""{"type":"DAY","field":"day"}""", true)));
        Assert.That(((string?)table["numRows"], (string?)table["numBytes"], (string?)table["lastModifiedTime"], (string?)table["description"]), Is.EqualTo(("0", "0", "1768500000000", "all games")));
        Assert.That((table["labels"]!.ToJsonString(), (string?)table["type"], table["streamingBuffer"]), Is.EqualTo(("""{"team":"nba"}""", "TABLE", (JsonNode?)null)));
    }

    [Test]
    [Property("Conformance", "tables: a partition filter that a table requires is required of its queries")]
    public async Task A_made_table_is_queried_by_its_rules()
    {
        await using var cloud = await OverGamesAsync();
        await cloud.PostAsync("datasets/ds/tables/games/insertAll", """{"rows":[{"json":{"day":"2026-01-15","points":5,"tags":["a"],"home":{"team":"MEM","won":true}}}]}""");

        var without = await cloud.QueryAsync("SELECT points FROM ds.games");
        var (_, with) = await cloud.QueryAsync("SELECT home.team FROM ds.games WHERE day = '2026-01-15'");

        Assert.That((without.Status, without.Body.Reason(), with.FirstCells()), Is.EqualTo((400, "invalidQuery", new[] { "MEM" })));
    }

    [Test]
    [Property("Conformance", "tables.get: numRows and numBytes by documented sizes, once the rows have left the streaming buffer")]
    public async Task A_tables_size_is_the_logical_one()
    {
        await using var cloud = await OverGamesAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await cloud.PostAsync("datasets/ds/tables/games/insertAll", """{"rows":[{"json":{"day":"2026-01-15","points":5,"tags":["é","b"],"home":{"team":"MEM","won":true}}},{"json":{"day":"2026-01-15"}}]}""");

        var (_, young) = await cloud.GetAsync("datasets/ds/tables/games");
        clock.Advance(TimeSpan.FromMinutes(90));
        var (_, old) = await cloud.GetAsync("datasets/ds/tables/games");

        var size = $"{8 + 8 + (2 + 2) + (2 + 1) + (2 + 3) + 1 + 8}";
        Assert.That(young["streamingBuffer"]!.ToJsonString(), Is.EqualTo($$"""{"estimatedRows":"2","estimatedBytes":"{{size}}","oldestEntryTime":"1768500060000"}"""));
        Assert.That(((string?)young["numRows"], (string?)young["numBytes"], (string?)young["lastModifiedTime"]), Is.EqualTo(("0", "0", "1768500060000")));
        Assert.That(((string?)old["numRows"], (string?)old["numBytes"], old["streamingBuffer"]), Is.EqualTo(("2", size, (JsonNode?)null)));
    }

    [TestCase("""{"schema":{"fields":[{"name":"a","type":"INT64"}]}}""", 400, "required", "tableReference.tableId")]
    [TestCase("""{"tableReference":{"tableId":"t"}}""", 501, "notImplemented", "A table without a schema is not held here.")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{}}""", 400, "invalid", "Schema has no fields.")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":{"a":"INT64"}}}""", 400, "invalid", "Invalid value at 'schema.fields' (TYPE_MESSAGE)")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"INT"}]}}""", 400, "invalid", "Invalid value for type: INT is not a valid value (field a)")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a"}]}}""", 400, "invalid", "Invalid value for type")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"INT64","mode":"MAYBE"}]}}""", 400, "invalid", "Invalid value for mode: MAYBE is not a valid value (field a)")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"1a","type":"INT64"}]}}""", 400, "invalid", "Invalid field name \"1a\"")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"INT64"},{"name":"A","type":"DATE"}]}}""", 400, "invalid", "Field a already exists in schema")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"RECORD"}]}}""", 400, "invalid", "Schema has no fields.")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"GEOGRAPHY"}]}}""", 501, "notImplemented", "GEOGRAPHY")]
    [TestCase("""{"tableReference":{"tableId":"../../t"},"schema":{"fields":[{"name":"a","type":"INT64"}]}}""", 400, "invalid", "Invalid table ID \"../../t\"")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"INT64"}]},"view":{"query":"SELECT 1"}}""", 501, "notImplemented", "view")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"DATE"}]},"timePartitioning":{"type":"DAY","field":"b"}}""", 400, "invalid", "cannot be found in the schema: b")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"STRING"}]},"timePartitioning":{"type":"DAY","field":"a"}}""", 400, "invalid", "The type found is: STRING.")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"DATE"}]},"timePartitioning":{"type":"MONTH","field":"a"}}""", 501, "notImplemented", "not by hour, month or year")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"DATE"}]},"timePartitioning":{"type":"DAY"}}""", 501, "notImplemented", "not by the time of loading")]
    [TestCase("""{"tableReference":{"tableId":"t"},"schema":{"fields":[{"name":"a","type":"DATE"}]},"requirePartitionFilter":true}""", 400, "invalid", "requirePartitionFilter can only be set on a partitioned table.")]
    [Property("Conformance", "tables.insert: a malformed table is refused by what is wrong with it")]
    public async Task A_malformed_table_is_refused(string body, int status, string reason, string message)
    {
        await using var cloud = await OverGamesAsync();

        var answer = await cloud.PostAsync("datasets/ds/tables", body);

        Assert.That((answer.Status, answer.Body.Reason()), Is.EqualTo((status, reason)));
        Assert.That(answer.Body.Message(), Does.Contain(message));
    }

    [Test]
    [Property("Conformance", "tables: patched in its notes, deleted, and made anew without them")]
    public async Task A_table_is_patched_and_deleted()
    {
        await using var cloud = await OverGamesAsync();

        var (_, patched) = await cloud.PatchAsync("datasets/ds/tables/games", """{"labels":{"team":"x"},"description":null,"friendlyName":"Games"}""");
        var shape = await cloud.PatchAsync("datasets/ds/tables/games", """{"schema":{"fields":[]}}""");
        var deleted = await cloud.DeleteAsync("datasets/ds/tables/games");
        var (_, anew) = await cloud.PostAsync("datasets/ds/tables", """{"tableReference":{"tableId":"games"},"schema":{"fields":[{"name":"a","type":"INT64"}]}}""");

        Assert.That((patched["labels"]!.ToJsonString(), patched["description"], (string?)patched["friendlyName"], shape.Status), Is.EqualTo(("""{"team":"x"}""", (JsonNode?)null, "Games", 501)));
        Assert.That((deleted.Status, anew["labels"], (await cloud.DeleteAsync("datasets/ds/tables/none")).Status), Is.EqualTo((204, (JsonNode?)null, 404)));
    }

    [Test]
    [Property("Conformance", "datasets.list and tables.list: in pages, by name")]
    public async Task Lists_come_in_pages()
    {
        await using var cloud = await OverGamesAsync();
        await cloud.PostAsync("datasets/ds/tables", """{"tableReference":{"tableId":"zebras"},"schema":{"fields":[{"name":"a","type":"INT64"}]}}""");

        var (_, first) = await cloud.GetAsync("datasets/ds/tables?maxResults=1");
        var (_, second) = await cloud.GetAsync($"datasets/ds/tables?maxResults=1&pageToken={first["nextPageToken"]}");

        Assert.That(new[] { first, second }.Select(list => (string?)list["tables"]![0]!["tableReference"]!["tableId"]), Is.EqualTo(["games", "zebras"]));
        Assert.That(((int)first["totalItems"]!, second["nextPageToken"], (string?)first["tables"]![0]!["timePartitioning"]!["field"]), Is.EqualTo((2, (JsonNode?)null, "day")));
    }

    private async Task<LocalCloudFixture> OverGamesAsync()
    {
        var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock), clock);
        await cloud.PostAsync("datasets", """{"datasetReference":{"datasetId":"ds"}}""");
        Assert.That((await cloud.PostAsync("datasets/ds/tables", Games)).Status, Is.EqualTo(200));
        return cloud;
    }
}
