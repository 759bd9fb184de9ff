namespace NbaPipeline.PipelineSimulator.Tests.Services;

/// <summary>What a run leaves in a table that was whole before it.</summary>
public sealed class RunAnewTests
{
    private const string Date = "2026-01-19";
    private static readonly DateTimeOffset Asked = Worlds.At("2026-01-20T20:00:00Z");

    private static IEnumerable<PhaseProcessor> Rewritten => Processors.All.Where(processor => processor.IsRewritten);

    [TestCaseSource(nameof(Rewritten))]
    public void A_run_that_was_asked_for_writes_the_whole_date_anew_and_no_row_twice(object which)
    {
        var processor = (PhaseProcessor)which;
        var before = Standing(new(Worlds.Scenario()), processor);
        var after = Standing(Rerun(processor), processor);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.Not.Empty);
            Assert.That(after, Has.Count.EqualTo(before.Count));
            Assert.That(after.Select(row => row.At).Distinct(), Is.EqualTo([Asked]));
        }
    }

    [Test]
    public void Predictions_that_were_asked_for_again_leave_the_older_ones_alone()
    {
        var after = Standing(Rerun(Processors.Predictions), Processors.Predictions);

        Assert.That(after.Select(row => row.At), Is.All.LessThan(Asked));
    }

    [Test]
    public void A_run_that_finds_nothing_takes_nothing_away()
    {
        var world = new PipelineWorld(
            Worlds.Scenario("""{ "id": "x", "kind": "processor_failed", "processor": "TOGS", "date": "2026-01-19" }"""),
            [new(Worlds.At("2026-01-20T09:00:00Z"), "team_offense_game_summary", Worlds.Day(Date))]);

        Assert.That(world.Of(Tables.TeamOffense, Date), Is.All.Matches<SimulatedRow>(row => !row.IsRemoval));
    }

    [Test]
    public void Rows_that_were_lost_are_back_after_a_run_that_was_asked_for()
    {
        var fault = """{ "id": "x", "kind": "shrunk_rows", "table": "nba_precompute.player_daily_cache", "factor": 0.2, "date": "2026-01-19" }""";
        var whole = Standing(new(Worlds.Scenario()), Processors.DailyCache).Count;
        var lost = Standing(new(Worlds.Scenario(fault)), Processors.DailyCache).Count;
        var back = Standing(new(Worlds.Scenario(fault), [Work(Processors.DailyCache)]), Processors.DailyCache).Count;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lost, Is.LessThan(whole / 2));
            Assert.That(back, Is.EqualTo(whole));
        }
    }

    private static PipelineWorld Rerun(PhaseProcessor processor) => new(Worlds.Scenario(), [Work(processor)]);

    private static Intervention Work(PhaseProcessor processor) => new(Asked, processor.Entity, Worlds.Day(Date));

    private static IReadOnlyList<SimulatedRow> Standing(PipelineWorld world, PhaseProcessor processor) => Harm.Standing(world.Of(processor.Table, Date));
}
