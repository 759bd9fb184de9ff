using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>The stages of the funnel that no other check asks in this shape.</summary>
public sealed class FunnelSightingsTests
{
    [Test]
    public async Task Predictions_name_their_game_and_count_players_with_one_that_can_be_graded()
    {
        var game = (await PredictionsAsync(
            null,
            Predicted("a"), Predicted("a", system: "ensemble_v1"), Predicted("b", line: 20.0), Predicted("c", isActive: false),
            Predicted("d", source: "ESTIMATED_AVG"), Predicted("e", line: null), Predicted("f", invalidation: "postponed"))).Single();

        Assert.That((game.Key, game.RowCount, game.PlayerCount, game.ActiveCount), Is.EqualTo((GameKey.Of(Rows.Night, "ORL", "MEM"), 7L, 5L, 1L)));
    }

    [TestCase("2026-01-15 11:39", 0)]
    [TestCase("2026-01-15 11:40", 1)]
    public async Task Predictions_count_from_when_they_were_made(string asOf, int games) =>
        Assert.That(await PredictionsAsync(Some.Eastern(asOf), Predicted("a")), Has.Count.EqualTo(games));

    [Test]
    public async Task Grades_name_their_game_with_their_first_and_last_time()
    {
        var game = (await AskAsync(
            "GradeSightings", "nba_predictions.prediction_accuracy", null,
            PredictionRows.Grade("a"), PredictionRows.Grade("b", isVoided: true, written: "2026-01-16 15:00"))).Single();

        Assert.That((game.Key, game.PlayerCount), Is.EqualTo((GameKey.Of(Rows.Night, "MEM", "ORL"), 2L)));
        Assert.That((game.FirstSeen, game.LastSeen), Is.EqualTo((Some.Eastern("2026-01-16 13:00"), Some.Eastern("2026-01-16 15:00"))));
    }

    [Test]
    public async Task A_run_has_two_rows_and_counts_once_from_its_beginning()
    {
        var phases = await RunsAsync(
            null,
            Run("one", "phase_3_analytics", "running", "06:00", "06:00"), Run("one", "phase_3_analytics", "success", "06:00", "06:04"),
            Run("two", "phase_3_analytics", "running", "06:30", "06:30"), Run("three", "phase_4_precompute", "running", "07:00", "07:00"));

        Assert.That(
            phases.OrderBy(phase => phase.StatusText).Select(phase => (phase.StatusText, phase.RowCount, phase.ActiveCount, phase.LastSeen)),
            Is.EqualTo(
            [
                ("phase_3_analytics", 2L, 1L, (DateTimeOffset?)Some.Eastern("2026-01-16 06:30")),
                ("phase_4_precompute", 1L, 0L, Some.Eastern("2026-01-16 07:00")),
            ]));
    }

    [TestCase("2026-01-16 05:59", 0)]
    [TestCase("2026-01-16 06:00", 1)]
    public async Task As_of_a_moment_a_run_has_begun_or_not(string asOf, int phases) => Assert.That(
        await RunsAsync(Some.Eastern(asOf), Run("one", "phase_3_analytics", "running", "06:00", "06:00")), Has.Count.EqualTo(phases));

    private static Dictionary<string, object?> Predicted(
        string player, string system = "catboost_v8", double? line = 25.5, string source = "ACTUAL_PROP", bool isActive = true, string? invalidation = null)
    {
        var row = PredictionRows.Prediction(player, system, line, source, isActive, invalidation: invalidation);
        row["created_at"] = row["updated_at"];
        return row;
    }

    private static Dictionary<string, object?> Run(string id, string phase, string status, string started, string noted) => new()
    {
        ["processor_name"] = "PlayerGameSummaryProcessor",
        ["run_id"] = id,
        ["status"] = status,
        ["data_date"] = Rows.Night,
        ["started_at"] = Some.Eastern($"2026-01-16 {started}"),
        ["processed_at"] = Some.Eastern($"2026-01-16 {noted}"),
        ["phase"] = phase,
    };

    private static Task<IReadOnlyList<GameSighting>> PredictionsAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows) =>
        AskAsync("PredictionSightings", "nba_predictions.player_prop_predictions", asOf, rows);

    private static Task<IReadOnlyList<GameSighting>> RunsAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows) =>
        AskAsync("PhaseRuns", "nba_reference.processor_run_history", asOf, rows);

    private static async Task<IReadOnlyList<GameSighting>> AskAsync(
        string query, string table, DateTimeOffset? asOf, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load(table, rows);
        return await warehouse.AskAsync<GameSighting>(Shipped.Query(query).With(
            QueryParameter.Dates("dates", [Rows.Night]), QueryParameter.Timestamp("as_of", asOf)));
    }
}
