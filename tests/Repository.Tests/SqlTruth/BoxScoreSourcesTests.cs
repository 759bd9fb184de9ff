using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class BoxScoreSourcesTests
{
    [Test]
    public async Task A_pre_game_file_is_not_a_sighting_of_BDL()
    {
        var games = await BdlAsync(null, Rows.Bdl("a", "00", period: 0), Rows.Bdl("b", "00", period: 0));

        Assert.That(games, Is.Empty);
    }

    [Test]
    public async Task A_BDL_row_without_a_period_counts()
    {
        var games = await BdlAsync(null, Rows.Bdl("a", "31", period: null));

        Assert.That(games.Single().ActiveCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Rows_players_and_players_with_minutes_of_BDL_are_counted_apart()
    {
        var game = (await BdlAsync(null,
            Rows.Bdl("a", "31"),
            Rows.Bdl("a", "31", processed: "2026-01-16 05:00"),
            Rows.Bdl("b", "05:30"),
            Rows.Bdl("c", "00"),
            Rows.Bdl("d", "00:00"),
            Rows.Bdl("e", null))).Single();

        Assert.That((game.RowCount, game.PlayerCount, game.ActiveCount), Is.EqualTo((6, 5, 2)));
        Assert.That((game.FirstSeen, game.LastSeen), Is.EqualTo((Some.Eastern("2026-01-16 01:00"), Some.Eastern("2026-01-16 05:00"))));
    }

    [Test]
    public async Task BDL_as_of_a_moment_is_what_had_been_processed_by_then()
    {
        var game = (await BdlAsync(Some.Eastern("2026-01-16 01:00"), Rows.Bdl("a", "31"), Rows.Bdl("b", "12", processed: "2026-01-16 01:01"))).Single();

        Assert.That(game.PlayerCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Only_active_players_of_the_gamebook_are_active()
    {
        var game = (await GamebookAsync(Rows.Gamebook("a", "active"), Rows.Gamebook("b", "inactive"), Rows.Gamebook("c", "dnp"))).Single();

        Assert.That((game.RowCount, game.PlayerCount, game.ActiveCount), Is.EqualTo((3, 3, 1)));
    }

    [Test]
    public async Task A_gamebook_fetched_too_early_is_a_sighting_that_proves_nothing()
    {
        var game = (await GamebookAsync(Rows.Gamebook("a", "inactive"))).Single();

        Assert.That(game.ShowsThatItWasPlayed, Is.False);
    }

    private static async Task<IReadOnlyList<GameSighting>> BdlAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows) =>
        await AskAsync("BdlGames", "nba_raw.bdl_player_boxscores", asOf, rows);

    private static async Task<IReadOnlyList<GameSighting>> GamebookAsync(params Dictionary<string, object?>[] rows) =>
        await AskAsync("GamebookGames", "nba_raw.nbac_gamebook_player_stats", null, rows);

    private static async Task<IReadOnlyList<GameSighting>> AskAsync(
        string query, string table, DateTimeOffset? asOf, Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(table, rows);
        return await warehouse.AskAsync<GameSighting>(Shipped.Query(query).With(
            QueryParameter.Dates("dates", [Rows.Night]), QueryParameter.Timestamp("as_of", asOf)));
    }
}
