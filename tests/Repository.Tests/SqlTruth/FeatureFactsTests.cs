using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class FeatureFactsTests
{
    private static readonly QueryParameter Dates = QueryParameter.Dates("feature_dates", [Rows.Night]);
    private static readonly QueryParameter Low = QueryParameter.Number("low", 65);
    private static readonly QueryParameter Now = QueryParameter.Timestamp("as_of", null);

    [Test]
    public async Task A_players_game_counts_by_its_newest_row_and_early_rows_are_counted_apart()
    {
        var fact = (await AskAsync("FeatureScores", "nba_predictions.ml_feature_store_v2", [Dates, Low, Now],
            Score("a", 10, "2026-01-14 17:30"),
            Score("a", 80, "2026-01-15 11:20"),
            Score("b", 64.99m, "2026-01-15 11:20"),
            Score("c", 65, "2026-01-15 11:20"),
            Score("d", 20, "2026-01-15 11:20", early: true))).Single();

        Assert.That(fact, Is.EqualTo(new FeatureFact("scores", Rows.Night, null, fact.Mean, 3, 1, 1)));
        Assert.That(fact.Mean, Is.EqualTo(209.99 / 3).Within(0.001));
    }

    [Test]
    public async Task Scores_as_of_a_moment_are_those_written_by_then()
    {
        var asOf = QueryParameter.Timestamp("as_of", Some.Eastern("2026-01-15 11:00"));

        var facts = await AskAsync("FeatureScores", "nba_predictions.ml_feature_store_v2", [Dates, Low, asOf],
            Score("a", 10, "2026-01-15 11:00"), Score("a", 80, "2026-01-15 11:01"));

        Assert.That(facts.Single().Mean, Is.EqualTo(10));
    }

    [Test]
    public async Task A_date_of_only_early_rows_has_no_mean()
    {
        var fact = (await AskAsync("FeatureScores", "nba_predictions.ml_feature_store_v2", [Dates, Low, Now], Score("a", 20, "2026-01-15 11:20", early: true))).Single();

        Assert.That((fact.Mean, fact.Total, fact.Early), Is.EqualTo(((double?)null, 0, 1)));
    }

    [Test]
    public async Task A_teams_window_counts_by_its_newest_row()
    {
        var fact = (await AskAsync("TeamWindows", "nba_analytics.upcoming_team_game_context", [Dates, Now],
            Window("MEM", 20, "2026-01-15 08:00"), Window("MEM", 60, "2026-01-15 11:00"), Window("ORL", 80, "2026-01-15 11:00"))).Single();

        Assert.That((fact.Fact, fact.Mean, fact.Total), Is.EqualTo(("windows", (double?)70, 2)));
    }

    [Test]
    public async Task Rejections_are_counted_in_players_by_rule_and_resolved_ones_not_at_all()
    {
        var facts = await AskAsync("RuleRejections", "nba_processing.precompute_failures", [Dates],
            Failure("a", "INCOMPLETE_UPSTREAM"), Failure("a", "INCOMPLETE_UPSTREAM"), Failure("b", "INCOMPLETE_UPSTREAM"),
            Failure("c", "LOW_QUALITY"), Failure("d", "LOW_QUALITY", "resolved"));

        Assert.That(facts.Select(fact => (fact.Name, fact.Total)), Is.EquivalentTo([((string?)"INCOMPLETE_UPSTREAM", 2L), ("LOW_QUALITY", 1L)]));
    }

    [Test]
    public async Task Predictions_are_counted_in_players_and_only_those_in_force()
    {
        var fact = (await AskAsync("PredictedPlayers", "nba_predictions.player_prop_predictions", [Dates, Now],
            Prediction("a", true), Prediction("a", true), Prediction("b", false))).Single();

        Assert.That(fact.Total, Is.EqualTo(1));
    }

    [Test]
    public async Task G11_Summaries_are_counted_in_games_whichever_team_comes_first()
    {
        var history = QueryParameter.Dates("history_dates", [Rows.Night]);

        var fact = (await AskAsync("SummarisedGames", "nba_analytics.player_game_summary", [history, Now],
            Rows.Summary("a", "MEM", "ORL"), Rows.Summary("b", "ORL", "MEM"), Rows.Summary("c", "PHX", "DET"))).Single();

        Assert.That(fact.Total, Is.EqualTo(2));
    }

    [TestCase(1, 1)]
    [TestCase(100, 1)]
    [TestCase(101, 0)]
    public async Task A_season_whose_first_games_are_not_held_began_before_the_record(int firstNumber, int seasons)
    {
        QueryParameter[] season = [QueryParameter.Date("season_from", new(2025, 6, 1)), QueryParameter.Date("season_to", Rows.Night), Now];
        var games = Enumerable.Range(firstNumber, 30).Select(number => new Dictionary<string, object?>
        {
            ["game_id"] = $"00225{number:00000}",
            ["game_date"] = Rows.Night.AddDays(-30 + (number - firstNumber)),
            ["processed_at"] = Some.Eastern("2026-01-14 10:00"),
        });

        var facts = await AskAsync("FirstNights", "nba_raw.nbac_schedule", season, [.. games]);

        Assert.That(facts.Select(fact => (fact.Name, fact.GameDate)), Is.EqualTo(Enumerable.Repeat(((string?)"25", Rows.Night.AddDays(-30)), seasons)));
    }

    [Test]
    public async Task G11_G14_Analysed_games_are_counted_by_team_pair_in_rows_and_players()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_analytics.player_game_summary",
            [Rows.Summary("a", "MEM", "ORL"), Rows.Summary("a", "MEM", "ORL"), Rows.Summary("b", "ORL", "MEM"), Rows.Summary("c", "PHX", "DET")]);

        var games = await warehouse.AskAsync<GameSighting>(Shipped.Query("AnalysedGames").With(QueryParameter.Dates("dates", [Rows.Night]), Now));

        Assert.That(
            games.Select(game => (game.Away, game.Home, game.RowCount, game.PlayerCount)),
            Is.EquivalentTo([((string?)"MEM", (string?)"ORL", 3L, 2L), ("DET", "PHX", 1L, 1L)]));
    }

    private static async Task<IReadOnlyList<FeatureFact>> AskAsync(
        string query, string table, QueryParameter[] parameters, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(table, rows);
        return await warehouse.AskAsync<FeatureFact>(Shipped.Query(query).With(parameters));
    }

    private static Dictionary<string, object?> Score(string player, decimal score, string at, bool early = false) => new()
    {
        ["player_lookup"] = player,
        ["game_id"] = "20260115_MEM_ORL",
        ["game_date"] = Rows.Night,
        ["feature_quality_score"] = score,
        ["early_season_flag"] = early,
        ["updated_at"] = Some.Eastern(at),
    };

    private static Dictionary<string, object?> Window(string team, double full, string at) => new()
    {
        ["team_abbr"] = team,
        ["game_id"] = "0022500578",
        ["game_date"] = Rows.Night,
        ["l14d_completeness_pct"] = full,
        ["processed_at"] = Some.Eastern(at),
    };

    private static Dictionary<string, object?> Failure(string player, string category, string? status = null) => new()
    {
        ["analysis_date"] = Rows.Night,
        ["entity_id"] = player,
        ["failure_category"] = category,
        ["resolution_status"] = status,
    };

    private static Dictionary<string, object?> Prediction(string player, bool active) => new()
    {
        ["player_lookup"] = player,
        ["game_date"] = Rows.Night,
        ["is_active"] = active,
        ["created_at"] = Some.Eastern("2026-01-15 11:40"),
    };
}
