using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Tests.Support;

namespace NbaPipeline.Repository.Tests.SqlTruth;

public sealed class PredictedGamesTests
{
    [Test]
    public async Task Players_are_counted_once_by_system_and_once_for_the_game()
    {
        var games = await AskAsync(null,
            PredictionRows.Prediction("a"), PredictionRows.Prediction("a", line: 26.5), PredictionRows.Prediction("a", system: "ensemble_v1"),
            PredictionRows.Prediction("b", system: "ensemble_v1"), PredictionRows.Prediction("c", game: "PHX_DET"));

        Assert.That(games.Select(game => (game.GameId, game.SystemId, game.PlayerCount)), Is.EquivalentTo(new (string?, string?, long)[]
        {
            ("20260115_MEM_ORL", "catboost_v8", 1), ("20260115_MEM_ORL", "ensemble_v1", 2), ("20260115_MEM_ORL", null, 2),
            ("20260115_PHX_DET", "catboost_v8", 1), ("20260115_PHX_DET", null, 1),
        }));
    }

    [TestCase(true, 1, 0)]
    [TestCase(false, 0, 1)]
    [TestCase(null, 0, 1)]
    public async Task Only_active_predictions_are_seen_and_the_others_counted_apart(bool? isActive, int players, int inactive)
    {
        var whole = (await AskAsync(null, PredictionRows.Prediction("a", isActive: isActive))).Single(game => game.SystemId is null);

        Assert.That((whole.PlayerCount, whole.InactiveRowCount), Is.EqualTo((players, inactive)));
    }

    [TestCase("ACTUAL_PROP", false, 1)]
    [TestCase("ACTUAL_PROP", true, 0)]
    [TestCase("ACTUAL_PROP", null, 0)]
    [TestCase("BETTINGPROS", false, 1)]
    [TestCase("ESTIMATED_AVG", true, 1)]
    [TestCase("ESTIMATED_AVG", false, 0)]
    [TestCase("NO_PROP_LINE", true, 1)]
    [TestCase("NO_PROP_LINE", null, 0)]
    [TestCase(null, true, 0)]
    [TestCase("SOMETHING_NEW", true, 0)]
    public async Task A_flag_contradicts_only_a_source_that_says_the_opposite(string? source, bool? hasLine, int contradicted)
    {
        var games = await AskAsync(null, PredictionRows.Prediction("a", source: source, hasLine: hasLine));

        Assert.That(games.Select(game => game.ContradictedCount), Has.All.EqualTo(contradicted));
    }

    [Test]
    public async Task A_contradiction_of_what_nobody_sees_is_none()
    {
        var games = await AskAsync(null, PredictionRows.Prediction("a", hasLine: false, isActive: false));

        Assert.That(games.Select(game => game.ContradictedCount), Has.All.Zero);
    }

    [TestCase("2026-01-15 11:39", 0)]
    [TestCase("2026-01-15 11:40", 2)]
    public async Task As_of_a_moment_only_what_was_written_by_then_counts(string asOf, int rows)
    {
        Assert.That(await AskAsync(Some.Eastern(asOf), PredictionRows.Prediction("a")), Has.Count.EqualTo(rows));
    }

    private static async Task<IReadOnlyList<PredictedGame>> AskAsync(DateTimeOffset? asOf, params Dictionary<string, object?>[] rows)
    {
        using var warehouse = SqlEngine.Warehouse();
        warehouse.Load("nba_predictions.player_prop_predictions", rows);
        return await warehouse.AskAsync<PredictedGame>(Shipped.Query("PredictedGames").With(
            QueryParameter.Dates("dates", [Rows.Night]), QueryParameter.Timestamp("as_of", asOf)));
    }
}
