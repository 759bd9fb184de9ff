using NbaPipeline.LocalCloud.Values;
using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.LocalCloud.Tests.Scale;

public sealed class SeparationTests
{
    private const string Box = "nba_raw.bdl_player_boxscores";
    private const string Schedule = "nba_raw.nbac_schedule";
    private const string Decisions = "nba_orchestration.workflow_decisions";
    private const string InDates = "game_date IN UNNEST(@dates)";

    // Room for about two days of the rows below, so that whatever is cut at all is cut into several.
    private const int TinyLimit = 3_000;
    private const int Days = 9;

    [TestCase("SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date ORDER BY game_date")]
    [TestCase("SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE game_date BETWEEN @from AND @to GROUP BY game_date ORDER BY game_date DESC")]
    [TestCase("SELECT game_date, player_lookup, points FROM " + Box + " WHERE " + InDates + " AND points > 3 ORDER BY game_date, player_lookup")]
    [TestCase("SELECT DISTINCT game_date AS d, team_abbr FROM " + Box + " WHERE " + InDates + " ORDER BY d, team_abbr DESC")]
    [TestCase("WITH n AS (SELECT game_date AS d, COUNT(DISTINCT game_id) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY 1) SELECT day, IFNULL(n.n, 0) FROM UNNEST(@dates) AS day LEFT JOIN n ON n.d = day ORDER BY day")]
    [TestCase("SELECT day, EXISTS(SELECT 1 FROM " + Box + " AS b WHERE b.game_date = day AND b." + InDates + "), (SELECT SUM(points) FROM " + Box + " AS b WHERE b.game_date = day AND b." + InDates + ") FROM UNNEST(@dates) AS day ORDER BY day")]
    [TestCase("SELECT s.game_date, COUNT(DISTINCT s.game_id), COUNT(b.points) FROM " + Schedule + " AS s LEFT JOIN " + Box + " AS b ON b.game_date = s.game_date AND b.game_date BETWEEN @from AND @to WHERE s.game_date BETWEEN @from AND @to GROUP BY s.game_date ORDER BY s.game_date")]
    [TestCase("SELECT s.game_date, b.points FROM " + Schedule + " AS s JOIN " + Box + " AS b USING (game_date) WHERE s." + InDates + " AND b." + InDates + " ORDER BY game_date, points")]
    [TestCase("SELECT game_date, points, ROW_NUMBER() OVER (PARTITION BY game_date, team_abbr ORDER BY points) AS n FROM " + Box + " WHERE " + InDates + " QUALIFY n <= 2 ORDER BY game_date, points")]
    [TestCase("SELECT game_date, 'box' AS what, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date UNION ALL SELECT game_date, 'schedule', COUNT(*) FROM " + Schedule + " WHERE " + InDates + " GROUP BY game_date ORDER BY game_date, what")]
    [TestCase("SELECT day, (SELECT AS STRUCT COUNT(*) AS n, MAX(points) AS most FROM " + Box + " WHERE game_date = day AND game_date BETWEEN @from AND @to) FROM UNNEST(GENERATE_DATE_ARRAY(@from, @to)) AS day ORDER BY day")]
    [TestCase("SELECT DATE(decision_time) AS day, COUNTIF(action = 'RUN') FROM " + Decisions + " WHERE DATE(decision_time) BETWEEN @from AND @to GROUP BY day ORDER BY day DESC")]
    [TestCase("SELECT DATE(decision_time) AS day, TIMESTAMP_TRUNC(decision_time, HOUR) AS hour, COUNT(*) FROM " + Decisions + " WHERE DATE(decision_time) IN UNNEST(@dates) GROUP BY day, hour ORDER BY day, hour")]
    [Property("Conformance", "Scale: a query that groups by the date it is limited by is answered whole, whatever it reads")]
    public async Task A_query_whose_rows_each_belong_to_one_date_is_answered_as_if_it_were_not_cut(string sql)
    {
        using var whole = Season(int.MaxValue);
        using var cut = Season(TinyLimit);

        var (expected, answer) = (await whole.QueryAsync(sql, Asked), await cut.QueryAsync(sql, Asked));

        Assert.That(answer.Rows, Is.EqualTo(expected.Rows).And.Not.Empty);
        Assert.That(cut.CatalogsKept, Is.GreaterThan(whole.CatalogsKept));
        Assert.That((answer.Statistics.BytesProcessed, answer.Statistics.BytesBilled), Is.EqualTo((expected.Statistics.BytesProcessed, expected.Statistics.BytesBilled)));
        Assert.That((await cut.QueryAsync(sql, Asked)).Statistics.CacheHit, Is.True);
    }

    [TestCase("SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date ORDER BY game_date", int.MaxValue, 1)]
    [TestCase("SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date ORDER BY game_date", TinyLimit, 2)]
    [TestCase("SELECT 'box' AS what, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " UNION ALL SELECT 'schedule', COUNT(*) FROM " + Schedule + " WHERE " + InDates, int.MaxValue, 1)]
    public async Task A_question_that_is_asked_once_is_answered_whole_where_it_fits_and_in_cuts_where_not(string sql, int messageLimit, int fewestCatalogs)
    {
        using var often = Season(int.MaxValue);
        using var once = Season(messageLimit);

        var (expected, answer) = (await often.QueryAsync(sql, Asked), await once.QueryAsync(sql, Asked, new QueryOptions { IsAskedOnce = true }));

        Assert.That(answer.Rows, Is.EquivalentTo(expected.Rows).And.Not.Empty);
        Assert.That(answer.Statistics.BytesBilled, Is.EqualTo(expected.Statistics.BytesBilled));
        Assert.That(once.CatalogsKept, messageLimit == TinyLimit ? Is.GreaterThanOrEqualTo(fewestCatalogs) : Is.EqualTo(fewestCatalogs));
    }

    [TestCase("SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date ORDER BY game_date")]
    [TestCase("SELECT game_date, player_lookup, points FROM " + Box + " WHERE game_date BETWEEN @from AND @to ORDER BY game_date DESC, player_lookup")]
    [TestCase("SELECT COUNT(*) FROM " + Box + " WHERE " + InDates)]
    [TestCase("(SELECT 'box', COUNT(*) FROM " + Box + " WHERE " + InDates + ") UNION ALL (WITH s AS (SELECT * FROM " + Schedule + " WHERE " + InDates + ") SELECT 'é schedule', COUNT(*) FROM s) UNION ALL SELECT 'none', 0")]
    [TestCase("SELECT COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " UNION ALL SELECT COUNT(*) / 2 FROM " + Schedule + " WHERE " + InDates)]
    [TestCase("SELECT COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " UNION ALL SELECT COUNT(*) FROM " + Schedule + " WHERE " + InDates + " ORDER BY n DESC")]
    [TestCase("SELECT game_date, COUNT(*) FROM " + Box + " WHERE " + InDates + " GROUP BY game_date UNION ALL SELECT DATE '2026-01-01', 0")]
    [TestCase("SELECT TIMESTAMP_TRUNC(decision_time, HOUR) AS hour, COUNT(*) FROM " + Decisions + " WHERE DATE(decision_time) BETWEEN @from AND @to GROUP BY DATE(decision_time), hour")]
    [TestCase("SELECT day, 100 / (SELECT COUNT(*) FROM " + Schedule + " WHERE game_date = day AND game_date BETWEEN @from AND @to) FROM UNNEST(GENERATE_DATE_ARRAY(@from, @to)) AS day")]
    [TestCase("SELECT day, 'decided' AS what, COUNT(d.action) FROM UNNEST(@dates) AS day LEFT JOIN " + Decisions + " AS d ON DATE(d.decision_time) = day AND DATE(d.decision_time) IN UNNEST(@dates) GROUP BY day UNION ALL SELECT game_date, 'games', COUNT(*) FROM " + Schedule + " WHERE " + InDates + " GROUP BY game_date")]
    [TestCase("SELECT 1 UNION DISTINCT SELECT 1 UNION DISTINCT SELECT COUNT(*) FROM " + Box + " WHERE " + InDates)]
    [TestCase("WITH t AS (SELECT COUNT(*) AS n FROM " + Box + " WHERE " + InDates + ") SELECT n FROM t UNION ALL SELECT n + 1 FROM t")]
    [Property("Conformance", "Scale: what was answered for rows that did not change is kept, and a changed row changes the answer")]
    public async Task A_query_in_parts_answers_as_the_whole_before_and_after_a_row_is_added(string sql)
    {
        using var whole = Season(int.MaxValue);
        using var parts = Season(int.MaxValue, fewDays: Days);

        var (expected, answer) = (await whole.QueryAsync(sql, Asked), await parts.QueryAsync(sql, Asked));
        AddRow(whole);
        AddRow(parts);
        var (expectedLater, later) = (await whole.QueryAsync(sql, Asked), await parts.QueryAsync(sql, Asked));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Rows, Is.EqualTo(expected.Rows));
            Assert.That(later.Rows, Is.EqualTo(expectedLater.Rows).And.Not.EqualTo(expected.Rows));
            Assert.That(later.Statistics, Is.EqualTo(expectedLater.Statistics).UsingPropertiesComparer());
        }
    }

    [Test]
    [Property("Conformance", "Scale: what was answered for rows that did not change is kept, and a changed row changes the answer")]
    public async Task Dates_whose_rows_did_not_change_are_not_asked_of_the_engine_again()
    {
        using var warehouse = Season(int.MaxValue, fewDays: Days);
        const string Sql = "SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date";

        await warehouse.QueryAsync(Sql, Asked);
        var first = warehouse.CutsAnswered;
        AddRow(warehouse);
        await warehouse.QueryAsync(Sql, Asked);

        Assert.That((first, warehouse.CutsAnswered), Is.EqualTo((Days, Days + 2)));
    }

    [TestCase("SELECT COUNT(*) FROM " + Box + " WHERE " + InDates)]
    [TestCase("SELECT team_abbr, COUNT(*) FROM " + Box + " WHERE " + InDates + " GROUP BY team_abbr")]
    [TestCase("SELECT MAX(n) FROM (SELECT game_date, COUNT(*) AS n FROM " + Box + " WHERE " + InDates + " GROUP BY game_date)")]
    [TestCase("SELECT DISTINCT team_abbr FROM " + Box + " WHERE " + InDates)]
    [TestCase("SELECT game_date, points FROM " + Box + " WHERE " + InDates + " ORDER BY points, game_date")]
    [TestCase("SELECT game_date, points FROM " + Box + " WHERE " + InDates + " ORDER BY game_date LIMIT 20")]
    [TestCase("SELECT game_date, SUM(points) OVER (ORDER BY game_date) FROM " + Box + " WHERE " + InDates)]
    [TestCase("SELECT game_date, COUNT(*), ARRAY_LENGTH(@dates) FROM " + Box + " WHERE " + InDates + " GROUP BY game_date")]
    [TestCase("SELECT game_date, COUNT(*) / (SELECT COUNT(*) FROM " + Box + " WHERE " + InDates + ") FROM " + Box + " WHERE " + InDates + " GROUP BY game_date")]
    [TestCase("SELECT s.game_date, COUNT(b.points) FROM " + Schedule + " AS s JOIN " + Box + " AS b ON b.game_date = DATE_SUB(s.game_date, INTERVAL 1 DAY) WHERE s." + InDates + " AND b." + InDates + " GROUP BY 1")]
    [TestCase("SELECT s.game_date, b.points FROM " + Schedule + " AS s CROSS JOIN " + Box + " AS b WHERE s." + InDates + " AND b." + InDates)]
    [TestCase("SELECT day, COUNT(b.points) FROM UNNEST(GENERATE_DATE_ARRAY('2026-01-01', '2026-01-31')) AS day LEFT JOIN " + Box + " AS b ON b.game_date = day AND b." + InDates + " GROUP BY day")]
    [TestCase("SELECT COALESCE(s.game_date, b.game_date), COUNT(*) FROM (SELECT * FROM " + Schedule + " WHERE " + InDates + ") AS s FULL JOIN (SELECT * FROM " + Box + " WHERE " + InDates + ") AS b ON b.game_date = s.game_date GROUP BY 1")]
    [TestCase("SELECT game_date, COUNT(*) FROM " + Box + " WHERE game_date BETWEEN DATE_SUB(@from, INTERVAL 1 DAY) AND @to GROUP BY game_date")]
    [TestCase("SELECT game_date, COUNT(*) FROM " + Box + " WHERE " + InDates + " GROUP BY ROLLUP(game_date)")]
    [TestCase("SELECT game_date FROM " + Box + " WHERE " + InDates + " EXCEPT DISTINCT SELECT game_date FROM " + Schedule + " WHERE " + InDates)]
    [TestCase("SELECT day, (SELECT COUNT(*) FROM " + Box + " WHERE " + InDates + ") FROM UNNEST(@dates) AS day")]
    [TestCase("SELECT day, place, b.player_lookup, b.points, b.team_abbr FROM UNNEST(@dates) AS day WITH OFFSET AS place JOIN " + Box + " AS b ON b.game_date = day AND b." + InDates)]
    [TestCase("SELECT game_date, COUNT(*) FROM " + Box + " WHERE " + InDates + " AND game_date >= @from GROUP BY game_date HAVING COUNT(*) > (SELECT ARRAY_LENGTH(@dates))")]
    [TestCase("SELECT DATE(decision_time, 'America/New_York') AS day, COUNT(decision_id) FROM " + Decisions + " WHERE DATE(decision_time, 'America/New_York') BETWEEN @from AND @to GROUP BY day")]
    [TestCase("SELECT TIMESTAMP_TRUNC(decision_time, HOUR) AS hour, COUNT(decision_id) FROM " + Decisions + " WHERE DATE(decision_time) BETWEEN @from AND @to GROUP BY hour")]
    [Property("Conformance", "Scale: a query that mixes dates and reads more than the engine takes fails with resourcesExceeded")]
    public void A_query_that_mixes_dates_is_not_cut(string sql)
    {
        using var cut = Season(TinyLimit);

        Assert.That(
            async () => await cut.QueryAsync(sql, Asked),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("resourcesExceeded").And.Message.Contains("read fewer columns or fewer partitions"));
    }

    [Test]
    public void A_date_that_is_too_large_alone_is_not_cut()
    {
        using var cut = Season(TinyLimit / 4);

        Assert.That(
            async () => await cut.QueryAsync($"SELECT game_date, player_lookup FROM {Box} WHERE {InDates}", Asked),
            Throws.TypeOf<WarehouseException>().With.Property("Reason").EqualTo("resourcesExceeded"));
    }

    [Test]
    public async Task A_date_that_is_asked_for_twice_is_answered_once()
    {
        using var cut = Season(TinyLimit);
        var twice = new QueryParameter("dates", SqlType.ArrayOf(SqlType.Of("DATE")), Dates.Concat(Dates).Cast<object?>().ToArray());

        var answer = await cut.QueryAsync($"SELECT game_date, COUNT(player_lookup) FROM {Box} WHERE {InDates} GROUP BY game_date", [twice]);

        Assert.That(answer.Rows.Select(row => row[0]), Is.EqualTo(Dates.Skip(1)));
    }

    private static IEnumerable<DateOnly> Dates => Enumerable.Range(0, Days).Select(day => Some.Thursday.AddDays(day));

    private static QueryParameter[] Asked =>
    [
        new("dates", SqlType.ArrayOf(SqlType.Of("DATE")), Dates.Reverse().Cast<object?>().ToArray()),
        Some.Date("from", Dates.First()),
        Some.Date("to", Dates.Last()),
    ];

    // On two dates, with unchanged ones between them.
    private static void AddRow(LocalWarehouse warehouse)
    {
        DateOnly[] days = [Some.Thursday.AddDays(2), Some.Thursday.AddDays(5)];
        warehouse.Load(Box, days.Select(day => Some.BoxScore(day, 99)));
        warehouse.Load(Schedule, days.Select(day => Game(day, 99)));
        warehouse.Load(Decisions, days.Select(day => Decision(day, 99)));
    }

    private static Dictionary<string, object?> Game(DateOnly day, int game) => new() { ["game_id"] = $"{day:yyMMdd}{game}", ["game_date"] = day };

    private static Dictionary<string, object?> Decision(DateOnly day, int quarter) => new()
    {
        ["decision_id"] = $"{day:yyMMdd}{quarter}",
        ["decision_time"] = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(14.5 * quarter),
        ["action"] = quarter % 3 == 0 ? "RUN" : "SKIP",
    };

    private static LocalWarehouse Season(int messageLimit, int fewDays = 0)
    {
        var warehouse = new LocalWarehouse(Engine.Shared, TimeProvider.System, null, null, new QueryLimits(messageLimit, fewDays));
        warehouse.CreateTable(TableCatalogue.Get(Box));
        warehouse.CreateTable(TableCatalogue.Get(Schedule));
        warehouse.Load(Box, Dates.Skip(1).SelectMany(day => Enumerable.Range(0, 20 + day.Day).Select(row => Some.BoxScore(day, row))));
        warehouse.CreateTable(TableCatalogue.Get(Decisions));
        warehouse.Load(Schedule, Dates.SelectMany(day => Enumerable.Range(0, 40).Select(game => Game(day, game))));
        warehouse.Load(Decisions, Dates.SelectMany(day => Enumerable.Range(0, 96).Select(quarter => Decision(day, quarter))));
        return warehouse;
    }
}
