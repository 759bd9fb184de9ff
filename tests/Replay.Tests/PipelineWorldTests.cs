using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

public sealed class PipelineWorldTests
{
    private static readonly DateOnly The19th = new(2026, 1, 19);

    [Test]
    public void A_game_has_about_35_listed_players_of_whom_20_to_24_played()
    {
        var games = Some.World().Rows().Where(row => row.Table == Tables.Gamebook).GroupBy(row => row.Values["game_id"]).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(games.Select(game => game.Count()), Is.All.InRange(34, 36));
            Assert.That(games.Select(game => game.Count(row => "active".Equals(row.Values["player_status"]))), Is.All.InRange(20, 25));
        }
    }

    [Test]
    public void The_points_of_the_players_add_up_to_the_score() =>
        Assert.That(
            Rows(Some.World()).Where(row => "20260119_MIA_GSW".Equals(row.Values["game_id"])).Sum(row => (long)row.Values["points"]!),
            Is.EqualTo(112 + 135));

    [TestCase("20260119_MIL_ATL", "2026-01-19T21:05:00Z")]
    [TestCase("20260119_OKC_CLE", "2026-01-19T23:05:00Z")]
    [TestCase("20260119_MIA_GSW", "2026-01-20T06:05:00Z")]
    public void Early_rows_come_at_the_next_five_past_after_the_game(string game, string at) =>
        Assert.That(First(Some.World(), Tables.BdlBoxScores, game), Is.EqualTo(Some.At(at)));

    [Test]
    public void Gamebooks_come_the_next_morning() =>
        Assert.That(First(Some.World(), Tables.Gamebook, "20260119_MIL_ATL"), Is.EqualTo(Some.At("2026-01-20T11:05:00Z")));

    [Test]
    public void Noise_moves_gamebooks_to_half_past_eight_at_the_latest()
    {
        var arrivals = new PipelineWorld(Some.Scenario() with { Noise = 1 }).Rows()
            .Where(row => row.Table == Tables.Gamebook && The19th.Equals(row.Values["game_date"]))
            .Select(row => row.At)
            .ToList();

        Assert.That(
            arrivals,
            Is.All.InRange(Some.At("2026-01-20T11:05:00Z"), Some.At("2026-01-20T14:00:00Z"))
                .And.Some.GreaterThan(Some.At("2026-01-20T11:06:00Z")));
    }

    [Test]
    public void A_missing_game_is_absent_from_its_source_and_present_in_the_other()
    {
        var world = Some.World(Some.MissingOnThe19th);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Games(Tables.BdlBoxScores, The19th), Has.Count.EqualTo(8).And.None.EqualTo("20260119_MIA_GSW"));
            Assert.That(world.Games(Tables.Gamebook, The19th), Has.Count.EqualTo(9));
        }
    }

    [Test]
    public void A_count_takes_the_latest_games() =>
        Assert.That(
            Some.World("""{ "id": "x", "kind": "source_games_missing", "source": "bdl", "date": "2026-01-19", "count": 1 }""")
                .Games(Tables.BdlBoxScores, The19th),
            Has.None.EqualTo("20260119_MIA_GSW").And.Count.EqualTo(8));

    [Test]
    public void A_late_source_comes_that_much_later() =>
        Assert.That(
            First(
                Some.World("""{ "id": "x", "kind": "source_late", "source": "bdl", "date": "2026-01-19", "hours": 2.5 }"""),
                Tables.BdlBoxScores,
                "20260119_MIA_GSW"),
            Is.EqualTo(Some.At("2026-01-20T08:35:00Z")));

    [Test]
    public void A_retired_source_writes_nothing_more_and_is_nobodys_fault_when_declared()
    {
        var world = Some.World("""{ "id": "x", "kind": "source_retired", "source": "bdl", "from": "2026-01-20T12:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Games(Tables.BdlBoxScores, The19th), Has.Count.EqualTo(9));
            Assert.That(world.Games(Tables.BdlBoxScores, The19th.AddDays(1)), Is.Empty);
            Assert.That(world.Faults[0].Cells, Is.Empty);
        }
    }

    [Test]
    public void A_source_that_retires_undeclared_owns_every_later_night() =>
        Assert.That(
            Some.World("""{ "id": "x", "kind": "source_retired", "source": "bdl", "from": "2026-01-20T12:00:00Z", "declared": false }""").Faults[0].Cells,
            Is.EqualTo(new Cell[] { new(2, "bdl", new(2026, 1, 20)), new(2, "bdl", new(2026, 1, 21)) }));

    [Test]
    public void An_inactive_source_writes_nothing_at_all() =>
        Assert.That(
            Some.World(more: """, "sources": { "bdl": { "active": false } }""").Rows().Select(row => row.Table),
            Has.None.EqualTo(Tables.BdlBoxScores));

    [Test]
    public void A_second_run_doubles_the_rows_and_not_the_games()
    {
        var healthy = Rows(Some.World());
        var doubled = Rows(Some.World("""
            { "id": "x", "kind": "duplicate_rows", "table": "nba_raw.bdl_player_boxscores", "date": "2026-01-19", "factor": 2 }
            """));

        Assert.That((doubled.Count, doubled.Select(row => row.Values["game_id"]).Distinct().Count()), Is.EqualTo((healthy.Count * 2, 9)));
    }

    [Test]
    public void Ids_in_the_wrong_order_stand_beside_right_ones() =>
        Assert.That(
            Some.World("""{ "id": "x", "kind": "game_id_formats", "date": "2026-01-19" }""").Games(Tables.BdlBoxScores, The19th),
            Is.Not.EqualTo(Some.World().Games(Tables.BdlBoxScores, The19th)).And.Count.EqualTo(9));

    [Test]
    public void The_same_seed_gives_the_same_world_and_another_seed_another()
    {
        var scenario = Some.Scenario() with { Noise = 1 };

        var (first, again, other) = (Print(scenario), Print(scenario), Print(scenario with { Seed = 2 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again, Is.EqualTo(first));
            Assert.That(other, Is.Not.EqualTo(first));
        }
    }

    [Test]
    public void Rows_come_in_order_of_time() =>
        Assert.That(new PipelineWorld(Some.Scenario() with { Noise = 1 }).Rows().Select(row => row.At), Is.Ordered);

    private static DateTimeOffset First(PipelineWorld world, string table, string game) =>
        world.Rows().First(row => row.Table == table && game.Equals(row.Values["game_id"])).At;

    private static List<SimulatedRow> Rows(PipelineWorld world) =>
        [.. world.Rows().Where(row => row.Table == Tables.BdlBoxScores && The19th.Equals(row.Values["game_date"]))];

    private static string Print(Scenario scenario) => string.Join(
        '\n', new PipelineWorld(scenario).Rows().Select(row => $"{row.At:O} {row.Table} {string.Join(',', row.Values.Values)}"));
}
