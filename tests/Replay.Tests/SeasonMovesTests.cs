using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>What the product believes of moved games, held against the season's own record.</summary>
public sealed class SeasonMovesTests
{
    [Test]
    public void Every_game_that_was_moved_in_the_season_is_seen_on_its_new_date()
    {
        var moves = SeasonSchedule.Games
            .Select(game => game.Played.GameDate.DayNumber - game.Planned.GameDate.DayNumber)
            .Where(days => days != 0)
            .ToList();

        Assert.That(moves, Has.Count.EqualTo(9));
        Assert.That(moves, Is.All.InRange(-SlateThresholds.MovedEarlier, SlateThresholds.MovedLater));
    }
}
