using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>Each table of phases 3 and 4 asked by the engine: its own date column, its own form of id, its own dataset.</summary>
public sealed class ProcessorTablesTests
{
    [TestCase("PlayerGames", "nba_analytics.player_game_summary", "team_abbr")]
    [TestCase("TeamDefenseGames", "nba_analytics.team_defense_game_summary", "defending_team_abbr")]
    [TestCase("TeamOffenseGames", "nba_analytics.team_offense_game_summary", "team_abbr")]
    public async Task Games_are_named_by_the_teams_of_a_row_and_not_by_its_id(string query, string table, string team)
    {
        var games = await AskAsync(query, table, null, Row(team, "MEM", "ORL", "20260115_ORL_MEM"), Row(team, "ORL", "MEM", "20260115_MEM_ORL"));

        Assert.That(games.Select(game => game.Key).Distinct(), Is.EqualTo([GameKey.Of(Rows.Night, "MEM", "ORL")]));
        Assert.That(games.Sum(game => game.RowCount), Is.EqualTo(2));
    }

    [TestCase("UpcomingPlayerGames", "nba_analytics.upcoming_player_game_context", "processed_at")]
    [TestCase("CompositeFactorGames", "nba_precompute.player_composite_factors", "processed_at")]
    [TestCase("FeatureStoreGames", "nba_predictions.ml_feature_store_v2", "updated_at")]
    public async Task Games_are_read_off_an_id_of_the_date_form(string query, string table, string time)
    {
        var game = (await AskAsync(query, table, null,
            Player("a", "20260115_MEM_ORL", time), Player("b", "20260115_MEM_ORL", time), Player("b", "20260115_MEM_ORL", time))).Single();

        Assert.That((game.Key, game.RowCount, game.PlayerCount), Is.EqualTo((GameKey.Of(Rows.Night, "ORL", "MEM"), 3L, 2L)));
    }

    [Test]
    public async Task An_id_that_is_not_of_the_date_form_names_no_game()
    {
        var game = (await AskAsync("FeatureStoreGames", "nba_predictions.ml_feature_store_v2", null, Player("a", "0022500578", "updated_at"))).Single();

        Assert.That((game.Key, game.RowCount), Is.EqualTo(((GameKey?)null, 1L)));
    }

    [Test]
    public async Task Two_teams_of_one_league_id_are_a_game_and_one_is_none()
    {
        var games = await AskAsync("UpcomingTeamGames", "nba_analytics.upcoming_team_game_context", null,
            Team("MEM", "0022500578"), Team("ORL", "0022500578"), Team("BOS", "0022500579"));

        Assert.That(games.Select(game => game.Key), Has.One.EqualTo(GameKey.Of(Rows.Night, "MEM", "ORL")).And.One.Null);
    }

    [TestCase("DailyCacheRows", "nba_precompute.player_daily_cache", "cache_date")]
    [TestCase("ShotZoneRows", "nba_precompute.player_shot_zone_analysis", "analysis_date")]
    public async Task Tables_without_games_are_counted_by_their_own_date(string query, string table, string date)
    {
        var day = (await AskAsync(query, table, null, Dated(date, "a"), Dated(date, "b"), Dated(date, "b"))).Single();

        Assert.That((day.GameDate, day.RowCount, day.PlayerCount), Is.EqualTo((Rows.Night, 3L, 2L)));
    }

    [Test]
    public async Task The_defence_zones_are_counted_in_teams()
    {
        var row = Team("MEM", null);
        row.Remove("game_date");
        row.Remove("game_id");
        row["analysis_date"] = Rows.Night;

        Assert.That((await AskAsync("DefenseZoneRows", "nba_precompute.team_defense_zone_analysis", null, row)).Single().PlayerCount, Is.EqualTo(1));
    }

    [TestCase("2026-01-16 07:19", 0)]
    [TestCase("2026-01-16 07:20", 1)]
    public async Task As_of_a_moment_is_what_had_been_written_by_then(string asOf, int games)
    {
        var answer = await AskAsync(
            "FeatureStoreGames", "nba_predictions.ml_feature_store_v2", Some.Eastern(asOf), Player("a", "20260115_MEM_ORL", "updated_at"));

        Assert.That(answer, Has.Count.EqualTo(games));
    }

    [TestCase("0022500001", "0022500900", 1)]
    [TestCase("0022500100", "0022500900", 1)]
    [TestCase("0022500101", "0022500900", 0)]
    [TestCase("0012500001", "0022500900", 0)]
    [TestCase("0022500410", "0022500009", 0)]
    public async Task A_season_opens_with_its_first_regular_games_and_not_where_the_record_begins(string id, string laterId, int openings)
    {
        using var warehouse = SqlEngine.Warehouse();
        var (first, later) = (Rows.Schedule("MEM@ORL", 3, "2026-01-16 00:00"), Rows.Schedule("BOS@MIA", 3, "2026-01-16 00:00"));
        (first["game_id"], later["game_id"], later["game_date"]) = (id, laterId, Rows.Night.AddDays(3));
        warehouse.Load("nba_raw.nbac_schedule", [first, later]);

        var answer = await warehouse.AskAsync<GameSighting>(Shipped.Query("SeasonOpenings").With(
            QueryParameter.Date("season_from", Rows.Night.AddDays(-300)), QueryParameter.Date("season_to", Rows.Night.AddDays(9)),
            QueryParameter.Timestamp("as_of", null)));

        Assert.That(answer.Select(opening => SeasonOpening.Of(Rows.Night.AddDays(9), [opening])).OfType<DateOnly>(), openings == 0 ? Is.Empty : Is.EqualTo([Rows.Night]));
    }

    private static Dictionary<string, object?> Row(string teamColumn, string team, string opponent, string id)
    {
        var row = Team(team, id);
        row.Remove("team_abbr");
        (row[teamColumn], row["opponent_team_abbr"]) = (team, opponent);
        return row;
    }

    private static Dictionary<string, object?> Team(string team, string? id) => new()
    {
        ["team_abbr"] = team, ["game_id"] = id, ["game_date"] = Rows.Night, ["processed_at"] = Some.Eastern("2026-01-16 07:20"),
    };

    private static Dictionary<string, object?> Player(string player, string id, string time) => new()
    {
        ["player_lookup"] = player, ["game_id"] = id, ["game_date"] = Rows.Night, [time] = Some.Eastern("2026-01-16 07:20"),
    };

    private static Dictionary<string, object?> Dated(string date, string player) => new()
    {
        ["player_lookup"] = player, [date] = Rows.Night, ["processed_at"] = Some.Eastern("2026-01-16 07:20"),
    };

    private static async Task<IReadOnlyList<GameSighting>> AskAsync(
        string query, string table, DateTimeOffset? asOf, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        // The players' table has the player in every row.
        warehouse.Load(table, table.EndsWith("player_game_summary", StringComparison.Ordinal) ? [.. rows.Select(WithPlayer)] : rows);
        return await warehouse.AskAsync<GameSighting>(Shipped.Query(query).With(
            QueryParameter.Dates("dates", [Rows.Night]), QueryParameter.Timestamp("as_of", asOf)));
    }

    private static Dictionary<string, object?> WithPlayer(Dictionary<string, object?> row) =>
        new(row) { ["player_lookup"] = $"player of {row["team_abbr"]}" };
}
