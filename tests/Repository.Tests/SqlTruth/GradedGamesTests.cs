using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class GradedGamesTests
{
    [TestCase("ACTUAL_PROP", true)]
    [TestCase("ODDS_API", true)]
    [TestCase("BETTINGPROS", true)]
    [TestCase("ESTIMATED_AVG", false)]
    [TestCase("NO_PROP_LINE", false)]
    [TestCase(null, false)]
    public async Task Only_a_real_line_can_be_graded(string? source, bool isGradable)
    {
        var game = (await AskAsync([PredictionRows.Prediction("a", source: source)])).Single();

        Assert.That((game.PredictionCount, game.GradableCount, game.UnrealLineCount), Is.EqualTo(isGradable ? (1, 1, 0) : (1, 0, 1)));
    }

    [Test]
    public async Task What_cannot_be_graded_is_told_by_its_reason()
    {
        var game = (await AskAsync(
        [
            PredictionRows.Prediction("a", line: 20.0),
            PredictionRows.Prediction("b", line: 20.5),
            PredictionRows.Prediction("c", line: null),
            PredictionRows.Prediction("d", invalidation: "game postponed"),
            PredictionRows.Prediction("e", isActive: false),
            PredictionRows.Prediction("f", isActive: null),
        ])).Single();

        Assert.That(
            (game.PredictionCount, game.GradableCount, game.PlaceholderLineCount, game.NoLineCount, game.InvalidatedCount, game.InactiveCount),
            Is.EqualTo((6, 1, 1, 1, 1, 2)));
    }

    [Test]
    public async Task Versions_and_doubles_of_a_prediction_are_one_and_the_best_of_them_counts()
    {
        var game = (await AskAsync(
            [PredictionRows.Prediction("a", isActive: false), PredictionRows.Prediction("a"), PredictionRows.Prediction("a"), PredictionRows.Prediction("a", system: "ensemble_v1")],
            [PredictionRows.Grade("a"), PredictionRows.Grade("a"), PredictionRows.Grade("a")])).Single();

        Assert.That((game.PredictionCount, game.GradableCount, game.GradedCount, game.GradeRowCount), Is.EqualTo((2, 2, 1, 3)));
    }

    [Test]
    public async Task A_void_is_a_grade()
    {
        var game = (await AskAsync(
            [PredictionRows.Prediction("a"), PredictionRows.Prediction("b")], [PredictionRows.Grade("a", isVoided: true), PredictionRows.Grade("b")])).Single();

        Assert.That((game.GradedCount, game.VoidedCount), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_grade_of_another_line_or_system_or_of_what_cannot_be_graded_is_no_grade()
    {
        var game = (await AskAsync(
            [PredictionRows.Prediction("a"), PredictionRows.Prediction("b"), PredictionRows.Prediction("c", isActive: false)],
            [PredictionRows.Grade("a", line: 24.5), PredictionRows.Grade("b", system: "ensemble_v1"), PredictionRows.Grade("c")])).Single();

        Assert.That((game.GradableCount, game.GradedCount), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_grade_under_another_form_of_the_games_id_is_found()
    {
        var grade = PredictionRows.Grade("a");
        grade["game_id"] = "0022500578";

        Assert.That((await AskAsync([PredictionRows.Prediction("a")], [grade])).Single().GradedCount, Is.EqualTo(1));
    }

    [TestCase("2026-01-16 12:59", 0)]
    [TestCase("2026-01-16 13:00", 1)]
    public async Task As_of_a_moment_only_what_was_written_by_then_counts(string asOf, int graded)
    {
        var game = (await AskAsync(
            [PredictionRows.Prediction("a"), PredictionRows.Prediction("b", written: "2026-01-17 09:00")], [PredictionRows.Grade("a")], Some.Eastern(asOf))).Single();

        Assert.That((game.PredictionCount, game.GradedCount), Is.EqualTo((1, graded)));
        Assert.That(game.LastWritten, Is.EqualTo(graded == 1 ? Some.Eastern("2026-01-16 13:00") : Some.Eastern("2026-01-15 11:40")));
    }

    private static async Task<IReadOnlyList<GradedGame>> AskAsync(
        Dictionary<string, object?>[] predictions, Dictionary<string, object?>[]? grades = null, DateTimeOffset? asOf = null)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_predictions.player_prop_predictions", predictions);
        warehouse.Load("nba_predictions.prediction_accuracy", grades ?? []);
        return await warehouse.AskAsync<GradedGame>(Shipped.Query("GradedGames").With(
            QueryParameter.Dates("dates", [Rows.Night]), QueryParameter.Timestamp("as_of", asOf)));
    }
}
