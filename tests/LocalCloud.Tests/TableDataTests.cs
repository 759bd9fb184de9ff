using System.Text.Json.Nodes;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests;

public sealed class TableDataTests
{
    private const string Table = "datasets/nba_orchestration/tables/workflow_decisions";

    [Test]
    public async Task Streamed_rows_are_read_at_once_and_sit_in_the_buffer_for_ninety_minutes()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));
        await using var cloud = await OverDecisionsAsync(clock);

        await InsertAsync(cloud, """{"rows":[{"json":{"decision_id":"d1","decision_time":"2026-01-15T18:00:00Z","target_games":["0022500578"],"context":{"games":3}}}]}""");
        var (_, rows) = await cloud.GetAsync($"{Table}/data?formatOptions.useInt64Timestamp=true");
        var (_, young) = await cloud.GetAsync(Table);
        clock.Advance(TimeSpan.FromMinutes(90));
        var (_, old) = await cloud.GetAsync(Table);

        Assert.That(rows["rows"]![0]!["f"]!.ToJsonString(), Does.Contain("""{"v":"d1"},{"v":"1768500000000000"}""").And.Contain("""{"v":[{"v":"0022500578"}]}"""));
        Assert.That(((string?)young["streamingBuffer"]!["estimatedRows"], old["streamingBuffer"], (string?)old["numRows"]), Is.EqualTo(("1", (JsonNode?)null, "1")));
        Assert.That(((string?)young["numRows"], (string?)young["numBytes"], (string?)young["streamingBuffer"]!["estimatedBytes"]), Is.EqualTo(("0", "0", (string?)old["numBytes"])));
        Assert.That((string?)old["lastModifiedTime"], Is.EqualTo("1768500000000"));
    }

    [Test]
    public async Task An_insert_id_that_comes_again_within_a_minute_is_taken_once()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));
        await using var cloud = await OverDecisionsAsync(clock);
        const string Row = """{"rows":[{"insertId":"a","json":{"decision_time":"2026-01-15T18:00:00Z"}}]}""";

        await InsertAsync(cloud, Row);
        await InsertAsync(cloud, Row);
        clock.Advance(TimeSpan.FromMinutes(2));
        await InsertAsync(cloud, Row);

        Assert.That((string?)(await cloud.GetAsync($"{Table}/data")).Body["totalRows"], Is.EqualTo("2"));
    }

    [TestCase(false, "0", """[{"index":0,"errors":[{"reason":"stopped","location":"","debugInfo":"","message":""}]},{"index":1,"errors":[{"reason":"invalid","location":"timestamp","debugInfo":"","message":"no such field: timestamp."}]}]""")]
    [TestCase(true, "1", """[{"index":1,"errors":[{"reason":"invalid","location":"timestamp","debugInfo":"","message":"no such field: timestamp."}]}]""")]
    public async Task One_bad_row_stops_the_others_unless_invalid_rows_are_skipped(bool skip, string taken, string errors)
    {
        await using var cloud = await OverDecisionsAsync(TimeProvider.System);

        var answer = await InsertAsync(cloud, $$"""{"rows":[{"json":{"decision_id":"good"} },{"json":{"timestamp":"2026-01-15"} }],"skipInvalidRows":{{(skip ? "true" : "false")}} }""");

        Assert.That(answer["insertErrors"]!.ToJsonString(), Is.EqualTo(errors));
        Assert.That((string?)(await cloud.GetAsync($"{Table}/data")).Body["totalRows"], Is.EqualTo(taken));
    }

    [Test]
    public async Task Datasets_and_tables_are_listed_with_their_rules()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 2)));

        var (_, datasets) = await cloud.GetAsync("datasets");
        var (_, tables) = await cloud.GetAsync("datasets/nba_raw/tables");
        var (_, table) = await cloud.GetAsync("datasets/nba_raw/tables/bdl_player_boxscores");

        Assert.That((string?)datasets["datasets"]![0]!["datasetReference"]!["datasetId"], Is.EqualTo("nba_raw"));
        Assert.That((int?)tables["totalItems"], Is.EqualTo(2));
        Assert.That(((string?)table["timePartitioning"]!["field"], (bool?)table["requirePartitionFilter"]), Is.EqualTo(("game_date", true)));
    }

    private static Task<LocalCloudFixture> OverDecisionsAsync(TimeProvider time) =>
        LocalCloudFixture.OverAsync(Some.Warehouse(time, TableCatalogue.Get("nba_orchestration.workflow_decisions")), time);

    private static async Task<JsonNode> InsertAsync(LocalCloudFixture cloud, string rows) => (await cloud.PostAsync($"{Table}/insertAll", rows)).Body;
}
