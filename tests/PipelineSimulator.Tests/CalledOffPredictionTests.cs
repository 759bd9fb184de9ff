namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class CalledOffPredictionTests
{
    private readonly PipelineWorld _world = Worlds.With(from: "2026-01-24", to: "2026-01-25");

    [Test]
    public void A_game_that_is_called_off_in_the_afternoon_was_predicted_that_morning() =>
        Assert.That(_world.Of(Tables.Predictions, "2026-01-24").Select(row => row.Values["game_id"]).Distinct(), Does.Contain("20260124_GSW_MIN"));

    [Test]
    public void It_is_predicted_again_for_its_new_date_and_graded_only_there()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_world.Of(Tables.Predictions, "2026-01-25").Select(row => row.Values["game_id"]).Distinct(), Does.Contain("20260125_GSW_MIN"));
            Assert.That(_world.Of(Tables.Accuracy, "2026-01-24").Select(row => row.Values["game_id"]).Distinct(), Does.Not.Contain("20260124_GSW_MIN"));
            Assert.That(_world.Of(Tables.Accuracy, "2026-01-25").Select(row => row.Values["game_id"]).Distinct(), Does.Contain("20260125_GSW_MIN"));
        }
    }
}
