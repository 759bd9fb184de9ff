namespace NbaPipeline.PipelineSimulator.Tests;

/// <summary>Three healthy days before the 19th, so the history begins with the games of the 16th.</summary>
public sealed class HistoryTests
{
    [TestCase("2026-01-15", false)]
    [TestCase("2026-01-16", true)]
    public void The_schedule_tells_of_no_game_whose_box_scores_are_older_than_the_history(string date, bool isTold)
    {
        var world = Worlds.With();

        Assert.That((world.Of(Tables.Schedule, date).Count > 0, world.Of(Tables.BdlBoxScores, date).Count > 0), Is.EqualTo((isTold, isTold)));
    }
}
