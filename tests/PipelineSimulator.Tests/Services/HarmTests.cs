namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class HarmTests
{
    private const string Fault = """{ "id": "harm", "kind": "recovery_harmful", "dates": ["2026-01-19"], "endpoint": "/process-date" }""";
    private static readonly DateOnly Date = new(2026, 1, 19);
    private static readonly DateTimeOffset Done = Worlds.At("2026-01-20T15:16:00Z");
    private readonly PipelineWorld _healthy = Worlds.With(Fault);

    [TestCase("player_daily_cache", Tables.DailyCache, "player_lookup")]
    [TestCase("player_game_summary", Tables.PlayerGameSummary, "game_id")]
    [TestCase("team_defense_game_summary", Tables.TeamDefense, "game_id")]
    [TestCase("bdl", Tables.BdlBoxScores, "game_id")]
    public void Half_of_what_stood_there_is_gone_from_then_on(string target, string table, string key)
    {
        var harmed = After(new Intervention(Done, target, Date) { IsHarmful = true });

        var (before, after) = (Keys(_healthy, table, key), Keys(harmed, table, key));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after, Is.SubsetOf(before).And.Count.EqualTo(before.Count / 2));
            Assert.That(harmed.Of(table, "2026-01-19").Count(row => row is { IsRemoval: true, IsAnew: false }), Is.EqualTo(before.Count - after.Count));
            Assert.That(harmed.Of(table, "2026-01-19").Count(row => row.At < Done), Is.EqualTo(_healthy.Of(table, "2026-01-19", "2026-01-20T15:15:59Z").Count));
        }
    }

    [Test]
    public void Doing_it_again_and_well_brings_everything_back()
    {
        var mended = After(new Intervention(Done, "player_daily_cache", Date) { IsHarmful = true }, new Intervention(Done.AddHours(1), "player_daily_cache", Date));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys(mended, Tables.DailyCache, "player_lookup"), Is.EquivalentTo(Keys(_healthy, Tables.DailyCache, "player_lookup")));
            Assert.That(mended.Faults[0].EndsAt, Is.EqualTo(Done.AddHours(1)));
        }
    }

    [Test]
    public void Other_dates_and_tables_keep_their_rows()
    {
        var harmed = After(new Intervention(Done, "player_daily_cache", Date) { IsHarmful = true });

        Assert.That(
            (harmed.Of(Tables.DailyCache, "2026-01-18").Count, harmed.Of(Tables.CompositeFactors, "2026-01-19").Count),
            Is.EqualTo((_healthy.Of(Tables.DailyCache, "2026-01-18").Count, _healthy.Of(Tables.CompositeFactors, "2026-01-19").Count)));
    }

    [Test]
    public void It_is_critical_from_the_moment_at_which_rows_are_gone()
    {
        var truth = After(new Intervention(Done, "player_daily_cache", Date) { IsHarmful = true }).Faults[0];

        Assert.That(
            (truth.Cells.Single(), truth.ObservableAt, truth.CriticalAt, truth.EndsAt),
            Is.EqualTo((new Cell(4, "player_daily_cache", Date), (DateTimeOffset?)Done, (DateTimeOffset?)Done, (DateTimeOffset?)null)));
    }

    private PipelineWorld After(params Intervention[] works) => new(_healthy.Scenario, works);

    private static List<string> Keys(PipelineWorld world, string table, string key) =>
        [.. Harm.Standing(world.Of(table, "2026-01-19")).Select(row => (string)row.Values[key]!).Distinct()];
}
