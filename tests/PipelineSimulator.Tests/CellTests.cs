namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class CellTests
{
    [TestCase("predictions", "predictions", true)]
    [TestCase("predictions", "predictions.catboost_v8", true)]
    [TestCase("predictions.catboost_v8", "predictions", true)]
    [TestCase("predictions", "predictions-surplus", false)]
    [TestCase("predictions.catboost_v8", "predictions.ensemble_v1", false)]
    public void A_whole_and_its_part_are_about_each_other_and_two_parts_are_not(string one, string other, bool meets) =>
        Assert.That(Worlds.Cell(5, one, "2026-01-19").Meets(Worlds.Cell(5, other, "2026-01-19")), Is.EqualTo(meets));

    [TestCase(4, "precompute", "player_daily_cache", true)]
    [TestCase(3, "analytics", "player_game_summary", true)]
    [TestCase(3, "precompute", "player_game_summary", false)]
    [TestCase(5, "precompute", "predictions", false)]
    public void A_phase_is_the_whole_of_its_tables(int phase, string whole, string table, bool meets) =>
        Assert.That(Worlds.Cell(phase, whole, "2026-01-19").Meets(Worlds.Cell(phase, table, "2026-01-19")), Is.EqualTo(meets));

    [Test]
    public void Another_date_or_phase_is_another_thing()
    {
        var cell = Worlds.Cell(4, "precompute", "2026-01-19");

        Assert.That((cell.Meets(Worlds.Cell(4, "precompute", "2026-01-20")), cell.Meets(Worlds.Cell(3, "precompute", "2026-01-19"))), Is.EqualTo((false, false)));
    }
}
