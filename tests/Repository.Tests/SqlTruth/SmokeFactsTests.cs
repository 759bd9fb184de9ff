using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

/// <summary>The smoke test's one query as the engine answers it: which games an output holds, what can be graded, and what a moment hides.</summary>
public sealed class SmokeFactsTests
{
    private static readonly GameKey? Game = GameKey.Of(Rows.Night, "MEM", "ORL");

    [Test]
    public async Task The_newest_row_of_a_game_is_the_schedules()
    {
        var game = (await AskAsync(("nba_raw.nbac_schedule",
            [Rows.Schedule("MEM@ORL", 3, "2026-01-15 22:10", 101, 99), Rows.Schedule("MEM@ORL", 1, "2026-01-15 08:00")]))).Single(fact => fact.Output == "schedule");

        Assert.That((game.Key, game.Status, game.AwayScore), Is.EqualTo((Game, 3L, 101L)));
    }

    [TestCase("32:10", 4, true)]
    [TestCase("0:00", 4, false)]
    [TestCase(null, 4, false)]
    [TestCase("32:10", 0, false)]
    [TestCase("32:10", null, true)]
    public async Task Of_the_early_source_only_who_played_proves_a_game(string? minutes, int? period, bool isProof)
    {
        var facts = await AskAsync(("nba_raw.bdl_player_boxscores", [Rows.Bdl("a", minutes, period)]));

        Assert.That(facts.SelectMany(fact => fact.Keys), isProof ? Is.EqualTo([Game!.Value]) : Is.Empty);
    }

    [Test]
    public async Task Both_teams_of_a_game_are_one_game_and_a_double_is_one_player()
    {
        var summaries = (await AskAsync(("nba_analytics.player_game_summary",
            [Rows.Summary("a", "MEM", "ORL"), Rows.Summary("a", "MEM", "ORL"), Rows.Summary("b", "ORL", "MEM")]))).Single();

        Assert.That(summaries.Keys.Distinct(), Is.EqualTo([Game!.Value]));
        Assert.That((summaries.RowCount, summaries.EntityCount), Is.EqualTo((3L, 2L)));
    }

    [Test]
    public async Task A_prediction_is_a_player_a_system_and_a_real_line_and_a_grade_likewise()
    {
        var facts = await AskAsync(
            ("nba_predictions.player_prop_predictions",
            [
                PredictionRows.Prediction("a"), PredictionRows.Prediction("a"), PredictionRows.Prediction("a", system: "ensemble_v1"),
                PredictionRows.Prediction("b", line: 20.0), PredictionRows.Prediction("c", line: null), PredictionRows.Prediction("d", source: "ESTIMATED_AVG"),
                PredictionRows.Prediction("e", isActive: false), PredictionRows.Prediction("f", invalidation: "postponed"),
            ]),
            ("nba_predictions.prediction_accuracy", [PredictionRows.Grade("a"), PredictionRows.Grade("a"), PredictionRows.Grade("a", system: "ensemble_v1", isVoided: true)]));

        Assert.That(facts.Single(fact => fact.Output == SmokeFact.Predictions), Has.Property("GradableCount").EqualTo(2).And.Property("Key").EqualTo(Game));
        Assert.That(facts.Single(fact => fact.Output == SmokeFact.Predictions).Systems, Is.EquivalentTo(["catboost_v8", "ensemble_v1"]));
        Assert.That(facts.Single(fact => fact.Output == SmokeFact.Grades).GradedCount, Is.EqualTo(2));
    }

    [TestCase("2026-01-16 06:39", 0)]
    [TestCase("2026-01-16 06:40", 1)]
    public async Task As_of_a_moment_only_what_was_written_by_then_counts(string asOf, int count) => Assert.That(
        await AskAsync(Some.Eastern(asOf), ("nba_analytics.player_game_summary", [Rows.Summary("a", "MEM", "ORL")])), Has.Count.EqualTo(count));

    private static Task<IReadOnlyList<SmokeFact>> AskAsync(params (string Table, Dictionary<string, object?>[] Rows)[] tables) => AskAsync(null, tables);

    private static async Task<IReadOnlyList<SmokeFact>> AskAsync(DateTimeOffset? asOf, params (string Table, Dictionary<string, object?>[] Rows)[] tables)
    {
        using var warehouse = SqlEngine.Warehouse();
        foreach (var (table, rows) in tables)
        {
            warehouse.Load(table, rows);
        }

        return await warehouse.AskAsync<SmokeFact>(SmokeQueries.Bound(new SmokeRequest(Rows.Night, Rows.Night, Some.Eastern("2026-01-17 12:00"), asOf)));
    }
}
