using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class JanuaryFirstWeekTests
{
    private static readonly PipelineWorld World = Some.January();

    [TestCase(12, 6, 4)]
    [TestCase(13, 7, 5)]
    [TestCase(14, 7, 5)]
    [TestCase(15, 9, 1)]
    [TestCase(16, 6, 5)]
    [TestCase(17, 9, 7)]
    [TestCase(18, 6, 4)]
    [TestCase(19, 9, 8)]
    [TestCase(20, 7, 4)]
    [TestCase(21, 7, 7)]
    public void The_tables_hold_the_games_of_the_record(int day, int played, int early)
    {
        var date = new DateOnly(2026, 1, day);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(World.Games(Tables.Schedule, date), Has.Count.EqualTo(played));
            Assert.That(World.Games(Tables.BdlBoxScores, date), Has.Count.EqualTo(early));
            Assert.That(
                World.Games(Tables.Gamebook, date),
                Has.Count.EqualTo(day == 21 ? 0 : played), "gamebooks of the 21st come after the clock stops");
        }
    }

    [TestCase(15, "2026-01-15T23:05:10Z")]
    [TestCase(16, "2026-01-17T03:05:00Z")]
    [TestCase(17, "2026-01-18T02:05:19Z")]
    [TestCase(18, "2026-01-19T02:05:14Z")]
    [TestCase(19, "2026-01-20T02:05:13Z")]
    [TestCase(20, "2026-01-21T07:59:53Z")]
    public void The_first_load_comes_when_the_record_says(int day, string first) =>
        Assert.That(
            World.Rows().First(row => row.Table == Tables.BdlBoxScores && new DateOnly(2026, 1, day).Equals(row.Values["game_date"])).At,
            Is.EqualTo(Some.At(first)));

    [Test]
    public void Only_the_game_in_Berlin_has_early_rows_on_the_15th() =>
        Assert.That(World.Games(Tables.BdlBoxScores, new(2026, 1, 15)), Is.EqualTo(["20260115_MEM_ORL"]));

    [TestCase("2026-01-21T14:29:59Z", 0)]
    [TestCase("2026-01-21T14:30:00Z", 7)]
    public void The_gamebooks_of_the_20th_were_absent_in_the_morning(string until, int games) =>
        Assert.That(World.Games(Tables.Gamebook, new(2026, 1, 20), Some.At(until)), Has.Count.EqualTo(games));

    [TestCase(12, "2026-01-13T12:00:00Z", "2026-01-13T18:00:00Z")]
    [TestCase(15, "2026-01-16T09:00:00Z", "2026-01-16T15:00:00Z")]
    [TestCase(19, "2026-01-20T12:00:00Z", "2026-01-20T18:00:00Z")]
    public void A_gap_is_observable_at_the_six_hour_tier_and_a_warning_at_the_twelve_hour_tier(int day, string observable, string warning)
    {
        var truth = World.Faults.Single(fault => fault.Fault.Id == $"bdl-missing-{day}");

        Assert.That((truth.ObservableAt, truth.WarningAt), Is.EqualTo((Some.At(observable), Some.At(warning))));
    }

    [Test]
    public void Every_gap_becomes_a_warning_and_of_late_loads_only_the_one_that_took_the_reserve_of_a_gap() =>
        Assert.That(
            World.Faults.Select(truth => truth.WarningAt is not null),
            Is.EqualTo(World.Faults.Select(truth => truth.Fault.Kind == FaultKinds.SourceGamesMissing || truth.Fault.Id == "gamebook-late-20")));

    [Test]
    public void Faults_that_are_not_detectable_reach_Info_at_most_or_share_the_gap_of_another()
    {
        var seen = World.Faults.Where(truth => !truth.Fault.Detectable && truth.ObservableAt is not null).Select(truth => (truth.Fault.Id, truth.ObservableAt));

        Assert.That(seen, Is.EqualTo(new (string, DateTimeOffset?)[] 
        {
            ("bdl-late-18", Some.At("2026-01-19T02:00:00Z")),
            ("gamebook-late-20", Some.At("2026-01-21T14:00:00Z")),
        }));
    }

    [Test]
    public void Nothing_happens_outside_the_clock_but_the_history() =>
        Assert.That((World.StartsAt, World.EndsAt, World.Rows().Max(row => row.At) <= World.EndsAt, World.Rows().Min(row => row.At)),
            Is.EqualTo((Some.At("2026-01-12T11:00:00Z"), Some.At("2026-01-22T11:00:00Z"), true, Some.At("2026-01-06T22:00:00Z"))));
}
