using Google;
using Google.Cloud.BigQuery.V2;
using NbaPipeline.StandIns.Tests.Support;

namespace NbaPipeline.StandIns.Tests.BigQuery;

public class TableTests
{
    private const string OneBadRow =
        """
        {"insertErrors":[{"index":1,"errors":[{"reason":"invalid","location":"points","message":"no number"}]},
                         {"index":0,"errors":[{"reason":"stopped"}]}]}
        """;

    [Test]
    public async Task A_table_tells_its_size_its_age_and_what_is_still_streaming()
    {
        await using var api = await FakeApi.StartAsync(
            """
            {"tableReference":{"projectId":"p","datasetId":"d","tableId":"t"},"numRows":"12","numBytes":"345","lastModifiedTime":"1700000000123",
             "schema":{"fields":[{"name":"n","type":"INTEGER"}]},"streamingBuffer":{"estimatedRows":"3","oldestEntryTime":"1700000000000"}}
            """);

        var table = await Warehouse.Of(api).GetTableAsync("d", "t");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(api.Only.Path, Is.EqualTo("/bigquery/v2/projects/p/datasets/d/tables/t"));
            Assert.That((table.Resource.NumRows, table.Resource.NumBytes), Is.EqualTo((12UL, 345L)));
            Assert.That(table.Resource.LastModifiedTime, Is.EqualTo(1700000000123));
            Assert.That(table.Resource.StreamingBuffer!.EstimatedRows, Is.EqualTo(3));
            Assert.That(table.Schema!.Fields!.Single().Name, Is.EqualTo("n"));
            Assert.That(table.FullyQualifiedId, Is.EqualTo("p:d.t"));
        }
    }

    [Test]
    public async Task Rows_are_streamed_with_their_ids_and_values_in_the_services_spelling()
    {
        await using var api = await FakeApi.StartAsync("{}");
        var row = new BigQueryInsertRow("id-1")
        {
            { "n", 1 }, { "at", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)) }, { "gone", null }, { "tags", new[] { "a" } },
            { "share", BigQueryNumeric.Parse("0.5") }, { "inner", new BigQueryInsertRow { { "t", new TimeSpan(3, 4, 5) } } },
        };

        var results = await Warehouse.Of(api).InsertRowsAsync("d", "t", [row, new BigQueryInsertRow { { "n", 2 } }], new InsertOptions { SkipInvalidRows = true });

        var rows = api.Only.Json["rows"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(api.Only.Path, Is.EqualTo("/bigquery/v2/projects/p/datasets/d/tables/t/insertAll"));
            Assert.That((bool)api.Only.Json["skipInvalidRows"]!, Is.True);
            Assert.That((string?)rows[0]!["insertId"], Is.EqualTo("id-1"));
            Assert.That(rows[0]!["json"]!.ToJsonString(), Is.EqualTo(
                """{"n":1,"at":"2026-01-02T02:04:05Z","gone":null,"tags":["a"],"share":"0.5","inner":{"t":"03:04:05"}}"""));
            Assert.That(Guid.TryParse((string?)rows[1]!["insertId"], out _), Is.True, "a row without an id gets one");
            Assert.That(results.Status, Is.EqualTo(BigQueryInsertStatus.AllRowsInserted));
        }
    }

    [Test]
    public async Task A_refused_row_throws_although_the_status_is_200()
    {
        await using var api = await FakeApi.StartAsync(OneBadRow);

        var exception = Assert.ThrowsAsync<GoogleApiException>(() => Warehouse.Of(api).InsertRowsAsync("d", "t", Rows()));

        Assert.That(exception.Error.Errors.Select(error => error.Reason), Is.EquivalentTo(["invalid", "stopped"]));
        Assert.That(exception.Error.Errors[0].Message, Is.EqualTo("Row 1: no number"));
    }

    [TestCase(false, BigQueryInsertStatus.NoRowsInserted)]
    [TestCase(true, BigQueryInsertStatus.SomeRowsInserted)]
    public async Task Suppressed_errors_are_in_the_result(bool skip, BigQueryInsertStatus status)
    {
        await using var api = await FakeApi.StartAsync(OneBadRow);
        var options = new InsertOptions { SuppressInsertErrors = true, SkipInvalidRows = skip };

        var results = await Warehouse.Of(api).InsertRowsAsync("d", "t", Rows(), options);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Status, Is.EqualTo(status));
            Assert.That((results.OriginalRowsWithErrors, results.InsertAttemptRowCount), Is.EqualTo((2, 3)));
            Assert.That(results.Errors.First().OriginalRow!["n"], Is.EqualTo(2));
            Assert.That(results.Errors.First().Single().Location, Is.EqualTo("points"));
        }
    }

    [Test]
    public void Local_times_and_unknown_types_are_refused_at_once()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new BigQueryInsertRow { { "x", new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Local) } }, Throws.ArgumentException);
            Assert.That(() => new BigQueryInsertRow { { "x", 1.5m } }, Throws.ArgumentException);
        }
    }

    private static IEnumerable<BigQueryInsertRow> Rows() => Enumerable.Range(1, 3).Select(n => new BigQueryInsertRow { { "n", n } });
}
