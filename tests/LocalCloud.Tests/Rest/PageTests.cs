using System.Text.Json.Nodes;

namespace NbaPipeline.LocalCloud.Tests.Rest;

[Category("Conformance")]
public sealed class PageTests
{
    private readonly SettableClock clock = new(new DateTimeOffset(2026, 1, 15, 18, 0, 0, TimeSpan.Zero));

    [Test]
    [Property("Conformance", "pages: every query with its text, parameters, labels, request, caller, cost and error")]
    public async Task The_page_shows_what_was_asked_by_whom_and_how_it_went()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.BoxScores((Some.Thursday, 3)));
        var more = new JsonObject { ["requestId"] = "r-1", ["labels"] = new JsonObject { ["function"] = "box-scores" } };
        const string Sql = "-- How many <i>points</i>?\nSELECT COUNT(points) + @n FROM nba_raw.bdl_player_boxscores WHERE game_date = '2026-01-15'";
        await cloud.QueryAsync(Sql, [Asked.Parameter("n", "INT64", """{"value":"7"}""")], more);
        await cloud.QueryAsync(Sql, [Asked.Parameter("n", "INT64", """{"value":"7"}""")]);
        await cloud.QueryAsync("SELECT '<script>', nope");
        await cloud.QueryAsync("SELECT 1 / (SELECT 0)");

        var page = await cloud.PageAsync("bigquery");

        string[] shown =
        [
            "How many &lt;i&gt;points&lt;/i&gt;?", "@n = 7", "function=box-scores", "request r-1", "a-test/1.0", "<td>48</td><td>10,485,760</td>",
            "from the cache", "invalidQuery: Unrecognized name: nope", "invalidQuery: division by zero: 1 / 0",
        ];
        Assert.That(shown.Where(text => !page.Contains(text, StringComparison.Ordinal)), Is.Empty, page);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<i>"));
    }

    [Test]
    [Property("Conformance", "pages: every table with rows, bytes, partitions, last change and streaming rows")]
    public async Task The_page_shows_what_is_in_the_tables()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse(clock, Some.Table("ds.plain", Some.Column("x", "INT64"))), clock);
        await cloud.PostAsync("datasets/ds/tables", """{"tableReference":{"tableId":"daily"},"schema":{"fields":[{"name":"day","type":"DATE"}]},"timePartitioning":{"type":"DAY","field":"day"}}""");
        await cloud.PostAsync("datasets/ds/tables/daily/insertAll", """{"rows":[{"json":{"day":"2026-01-15"}},{"json":{"day":"2026-01-16"}},{"json":{"day":"2026-01-16"}}]}""");

        var page = await cloud.PageAsync("bigquery");

        Assert.That(page, Does.Contain("<tr><td>ds.daily</td><td>3</td><td>24</td><td>2 by day</td><td>2026-01-15 18:00:00</td><td>3</td></tr>"));
        Assert.That(page, Does.Contain("<tr><td>ds.plain</td><td>0</td><td>0</td><td></td><td>2026-01-15 18:00:00</td><td>0</td></tr>"));
    }

    [Test]
    [Property("Conformance", "pages: without queries and tables the page says so")]
    public async Task An_empty_page_says_so()
    {
        await using var cloud = await LocalCloudFixture.OverAsync(Some.Warehouse());

        Assert.That(await cloud.PageAsync("bigquery"), Does.Contain("No query has been asked.").And.Contain("There are no tables."));
    }
}
