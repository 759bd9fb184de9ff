using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class ReplayOfJanuaryTests
{
    private readonly PipelineWorld _world = Some.January();
    private readonly FakeCloud _cloud;

    public ReplayOfJanuaryTests() => _cloud = new(_world.StartsAt);

    [Test]
    public async Task A_monitor_that_obeys_the_rules_passes_with_nothing_missed_and_nothing_false()
    {
        var score = await ReplayAsync(new NaiveAlert(_cloud));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Failures, Is.Empty);
            Assert.That(score.FalseAlerts, Is.Empty);
            Assert.That(
                (score.Totals.Detectable, score.Totals.Detected, score.Totals.Recall, score.Totals.Precision),
                Is.EqualTo((9, 9, 1.0, 1.0)));
            Assert.That(score.Totals.P95MinutesToDetect, Is.LessThanOrEqualTo(30));
        }
    }

    [Test]
    public async Task A_monitor_that_is_silent_misses_all_nine_nights()
    {
        var score = await ReplayAsync(_cloud);

        Assert.That((score.Passed, score.Missed.Count, score.Failures.Count, score.Totals.Recall), Is.EqualTo((false, 9, 9, 0.0)));
    }

    [Test]
    public async Task The_same_replay_gives_the_same_scoreboard_but_for_the_wall_time()
    {
        var first = await ReplayAsync(new NaiveAlert(_cloud));
        var cloud = new FakeCloud(_world.StartsAt);
        var second = await ReplayAsync(new NaiveAlert(cloud), cloud);

        Assert.That(Print(second), Is.EqualTo(Print(first)));
    }

    private async Task<Scoreboard> ReplayAsync(IReplayFunction function, FakeCloud? cloud = null)
    {
        var sink = cloud ?? _cloud;
        var record = await new ReplayEngine(sink.Clock, sink, sink).RunAsync(_world, [new(Some.Alert, [new("*/30 * * * *")], function)], CancellationToken.None);
        return Scorer.Score(_world, record);
    }

    private static string Print(Scoreboard score) => ScoreboardJson.Write(score with { Totals = score.Totals with { WallSeconds = 0 } });
}
