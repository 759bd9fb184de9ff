using NbaPipeline.LocalCloud.Warehouse;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;
using QueryParameter = NbaPipeline.Monitoring.Queries.QueryParameter;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>The doctor's own figures as the engine answers them.</summary>
public sealed class DoctorFactsTests
{
    private const string Predictions = "nba_predictions.player_prop_predictions";
    private const string Summaries = "nba_analytics.player_game_summary";

    [Test]
    public async Task A_player_counts_once_by_the_newest_row_and_since_the_first()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Predictions, [Said("a", "OVER", 20.0, 70, "2026-01-15 09:30"), Said("a", "UNDER", 26.5, 75, "2026-01-15 11:40"), Said("b", "PASS", null, 0.7, "2026-01-15 19:30"), Said("c", "OVER", 61.0, 85, "2026-01-15 09:30")]);

        var row = (await AskAsync(warehouse, "PredictionFigures")).Single();

        Assert.That((row.PlayerCount, row.OverCount, row.UnderCount, row.LineCount, row.PlaceholderCount, row.OddLineCount, row.LineSum), Is.EqualTo((3, 1, 1, 2, 0, 1, 87.5)));
        Assert.That((row.PredictionCount, row.ConfidenceCount, row.UsualCount, row.LastFirstAt), Is.EqualTo((3, 2, 1, Some.Eastern("2026-01-15 19:30"))));
    }

    [Test]
    public async Task Whoever_has_a_line_is_matched_by_a_prediction_on_a_real_one()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_analytics.upcoming_player_game_context", [Context("a", true), Context("a", true), Context("b", true), Context("c", false)]);
        warehouse.Load(Predictions, [Said("a", "OVER", 20.5, 70, "2026-01-15 09:30"), Said("b", "OVER", 20.5, 70, "2026-01-15 09:30", source: "ESTIMATED_AVG")]);

        var row = (await AskAsync(warehouse, "LinedPlayers")).Single();

        Assert.That((row.PlayerCount, row.MatchedCount), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_result_is_looked_for_only_in_games_that_analytics_has()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Predictions, [Said("a", "OVER", 20.5, 70, "2026-01-15 09:30"), Said("b", "OVER", 20.5, 70, "2026-01-15 09:30"), Said("c", "OVER", 20.5, 70, "2026-01-15 09:30", game: "PHX_DET")]);
        warehouse.Load(Summaries, [Rows.Summary("a", "MEM", "ORL"), Rows.Summary("x", "ORL", "MEM")]);

        var row = (await AskAsync(warehouse, "PredictedActuals")).Single();

        Assert.That((row.PlayerCount, row.MatchedCount), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_grade_counts_once_and_a_void_is_neither_right_nor_wrong()
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_predictions.prediction_accuracy", [Graded("a", true), Graded("a", false, written: "2026-01-16 14:00"), Graded("a", true, "ensemble_v1"), Graded("b", true, isVoided: true)]);

        var row = (await AskAsync(warehouse, "GradeFigures", "grade_dates")).Single();

        Assert.That((row.MatchedCount, row.VoidCount, row.OverCount, row.UnderCount, row.PlayerCount), Is.EqualTo((3, 1, 1, 1, 1)));
    }

    [TestCase("2026-01-15 11:39", 0)]
    [TestCase("2026-01-15 11:40", 1)]
    public async Task As_of_a_moment_only_what_was_written_by_then_counts(string asOf, int rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(Predictions, [Said("a", "OVER", 20.5, 70, "2026-01-15 11:40")]);

        Assert.That(await AskAsync(warehouse, "PredictionFigures", asOf: Some.Eastern(asOf)), Has.Count.EqualTo(rows));
    }

    private static Task<IReadOnlyList<DoctorFact>> AskAsync(LocalWarehouse warehouse, string query, string dates = "doctor_dates", DateTimeOffset? asOf = null) =>
        warehouse.AskAsync<DoctorFact>(Shipped.Query(query).With(QueryParameter.Dates(dates, [Rows.Night]), QueryParameter.Timestamp("as_of", asOf)));

    private static Dictionary<string, object?> Said(string player, string what, double? line, double confidence, string written, string source = "ACTUAL_PROP", string game = "MEM_ORL") =>
        new(PredictionRows.Prediction(player, line: line, source: source, game: game, written: written))
        {
            ["recommendation"] = what, ["confidence_score"] = confidence, ["created_at"] = Some.Eastern(written),
        };

    private static Dictionary<string, object?> Context(string player, bool hasLine) => new()
    {
        ["player_lookup"] = player, ["game_date"] = Rows.Night, ["game_id"] = "20260115_MEM_ORL", ["has_prop_line"] = hasLine, ["processed_at"] = Some.Eastern("2026-01-15 10:40"),
    };

    private static Dictionary<string, object?> Graded(string player, bool isRight, string system = "catboost_v8", bool isVoided = false, string written = "2026-01-16 13:00") =>
        new(PredictionRows.Grade(player, system, isVoided: isVoided, written: written)) { ["prediction_correct"] = isRight };
}
