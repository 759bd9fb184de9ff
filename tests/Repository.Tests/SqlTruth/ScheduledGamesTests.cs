using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class ScheduledGamesTests
{
    [Test]
    public async Task The_newest_snapshot_of_a_game_wins()
    {
        var games = await AskAsync(null,
            Rows.Schedule("MEM@ORL", 1, "2026-01-15 09:00"),
            Rows.Schedule("MEM@ORL", 3, "2026-01-15 23:00", away: 101, home: 99),
            Rows.Schedule("MEM@ORL", 2, "2026-01-15 20:00"));

        Assert.That(games.Single(), Is.EqualTo(new GameSighting(
            "schedule", Rows.Night, "id-MEM@ORL", "MEM", "ORL", Some.Eastern("2026-01-15 19:00"), 3, "Final", 101, 99, 0, 0, 0,
            Some.Eastern("2026-01-15 23:00"), Some.Eastern("2026-01-15 23:00"))));
    }

    [TestCase("2026-01-15 19:59", 1)]
    [TestCase("2026-01-15 20:00", 2)]
    [TestCase("2026-01-16 12:00", 3)]
    public async Task As_of_a_moment_the_newest_of_then_wins(string asOf, int status)
    {
        var games = await AskAsync(Some.Eastern(asOf),
            Rows.Schedule("MEM@ORL", 1, "2026-01-15 09:00"),
            Rows.Schedule("MEM@ORL", 2, "2026-01-15 20:00"),
            Rows.Schedule("MEM@ORL", 3, "2026-01-15 23:00"));

        Assert.That(games.Single().Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Of_two_rows_of_one_moment_the_later_status_wins()
    {
        var games = await AskAsync(null, Rows.Schedule("MEM@ORL", 3, "2026-01-15 23:00"), Rows.Schedule("MEM@ORL", 1, "2026-01-15 23:00"));

        Assert.That(games.Single().Status, Is.EqualTo(3));
    }

    [Test]
    public async Task A_game_on_two_dates_is_seen_on_both_but_not_outside_the_asked_span()
    {
        var moved = Rows.Schedule("MEM@ORL", 1, "2026-01-15 09:00");
        var outside = Rows.Schedule("MEM@ORL", 1, "2026-01-15 09:00");
        (moved["game_date"], outside["game_date"]) = (Rows.Night.AddDays(1), Rows.Night.AddDays(2));

        var games = await AskAsync(null, Rows.Schedule("MEM@ORL", 1, "2026-01-15 08:00"), moved, outside);

        Assert.That(games.Select(game => game.GameDate), Is.EquivalentTo([Rows.Night, Rows.Night.AddDays(1)]));
    }

    private static async Task<IReadOnlyList<GameSighting>> AskAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_raw.nbac_schedule", rows);
        return await warehouse.AskAsync<GameSighting>(Shipped.Query("ScheduledGames").With(
            QueryParameter.Date("schedule_from", Rows.Night), QueryParameter.Date("schedule_to", Rows.Night.AddDays(1)),
            QueryParameter.Timestamp("as_of", asOf)));
    }
}
