namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class ScheduleFaultTests
{
    private const string The19th = "2026-01-19";

    [Test]
    public void A_stale_game_is_not_over_until_somebody_asks_again()
    {
        var world = Worlds.With("""{ "id": "f", "kind": "schedule_stale", "games": ["2026-01-19:MIA@GSW"], "until": "2026-01-20T15:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Statuses(world, "2026-01-20T15:00:00Z"), Is.EqualTo([1L, 2L]));
            Assert.That(Statuses(world, "2026-01-20T15:05:00Z"), Is.EqualTo([1L, 2L, 3L]));
        }
    }

    [TestCase("2026-01-20T06:59:00Z", null)]
    [TestCase("2026-01-20T07:01:00Z", "2026-01-20T07:00:00Z")]
    public void It_is_seen_four_hours_after_its_tip(string until, string? observable)
    {
        var truth = Worlds.With($$"""{ "id": "f", "kind": "schedule_stale", "games": ["2026-01-19:MIA@GSW"], "until": "{{until}}" }""").Faults[0];

        Assert.That(truth.ObservableAt, Is.EqualTo(observable is null ? null : (DateTimeOffset?)Worlds.At(observable)));
    }

    [Test]
    public void Eight_hours_are_critical_and_analytics_waits_for_the_schedule()
    {
        var world = Worlds.With("""{ "id": "f", "kind": "schedule_stale", "games": ["2026-01-19:MIA@GSW"], "until": "2026-01-20T15:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Spells("schedule-staleness-alert", The19th, Severity.Critical), Is.EqualTo([Worlds.At("2026-01-20T11:00:00Z")]));
            Assert.That(world.Of(Tables.PlayerGameSummary, The19th, "2026-01-20T15:00:00Z"), Is.Empty);
            Assert.That(world.Of(Tables.PlayerGameSummary, The19th), Is.Not.Empty, "a message starts it once the game is over");
            Assert.That(world.Statuses("PlayerGameSummaryProcessor", The19th), Is.EqualTo(["running", "skipped", "running", "skipped", "running", "success"]));
            Assert.That(world.Faults[0].Downstream.Select(later => later.Cell), Does.Contain(Worlds.Cell(3, "player_game_summary", The19th)));
        }
    }

    [Test]
    public void A_snapshot_written_again_gives_a_game_its_old_statuses_beside_the_new_one_and_is_nobodys_fault()
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "schedule_snapshots", "date": "{{The19th}}" }""");
        var last = world.Of(Tables.Schedule, The19th).Where(row => (string?)row.Values["data_source"] == "cdn_static").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(last.Select(row => row.Values["game_status"]).Distinct(), Is.EquivalentTo([1L, 2L]));
            Assert.That(last.Select(row => row.Values["game_id"]).Distinct().Count(), Is.EqualTo(9));
            Assert.That(world.Faults[0].Cells, Is.Empty);
        }
    }

    [Test]
    public void Placeholders_are_rows_of_games_without_teams()
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "schedule_placeholders", "date": "{{The19th}}" }""");
        var rows = world.Of(Tables.Schedule, The19th).Where(row => row.Values["home_team_tricode"] is "").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.EqualTo(2));
            Assert.That(rows.Select(row => row.Values["game_id"]), Is.All.Matches<string>(id => id[5] == '8'));
            Assert.That(world.Faults[0].Cells, Is.Empty);
        }
    }

    [Test]
    public void A_team_that_plays_twice_has_two_games_on_one_date_and_is_worth_a_line()
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "team_twice", "date": "{{The19th}}" }""");
        var pairs = world.Of(Tables.Schedule, The19th).Select(row => (Game: row.Values["game_id"], Home: row.Values["home_team_tricode"])).Distinct().ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pairs.GroupBy(pair => pair.Home).Count(team => team.Count() == 2), Is.EqualTo(1));
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(Worlds.At("2026-01-19T10:05:00Z")));
            Assert.That(world.Faults[0].WarningAt, Is.Null);
        }
    }

    private static IEnumerable<object?> Statuses(PipelineWorld world, string until) => world.Of(Tables.Schedule, The19th, until)
        .Where(row => row.Values["home_team_tricode"] is "GSW")
        .Select(row => row.Values["game_status"])
        .Distinct()
        .Order();
}
