using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class SmokeJudgeTests
{
    private static readonly DateTimeOffset Later = Some.Eastern("2026-01-17 12:00");

    [Test]
    public async Task A_night_with_everything_passes_with_a_score_of_one_hundred()
    {
        var date = await DateAsync(SomeSmoke.Night());

        Assert.That((date.Light, date.Score), Is.EqualTo((SmokeLight.Pass, 100)));
        Assert.That(date.Phases.Select(phase => (phase.Light, phase.IsExcellent)), Is.All.EqualTo((SmokeLight.Pass, true)));
        Assert.That(date.Lights.Keys, Is.EqualTo(["phase2", "phase3", "phase4", "phase5", "phase6"]));
    }

    [TestCase(9, SmokeLight.Pass)]
    [TestCase(8, SmokeLight.Acceptable)]
    [TestCase(7, SmokeLight.Acceptable)]
    [TestCase(6, SmokeLight.Fail)]
    [TestCase(0, SmokeLight.Fail)]
    public async Task Raw_is_the_share_of_games_that_any_source_has(int games, SmokeLight light)
    {
        var night = SomeSmoke.Night().With("bdl").With("nbac_gamebook", SomeSmoke.Fact("nbac_gamebook", games: games));

        Assert.That(await LightAsync(night, Phase.Raw), Is.EqualTo(light));
    }

    [Test]
    public async Task G15_A_source_that_misses_games_another_has_costs_nothing() =>
        Assert.That(await LightAsync(SomeSmoke.Night().With("bdl"), Phase.Raw), Is.EqualTo(SmokeLight.Pass));

    [TestCase(2, 1, SmokeLight.Acceptable)]
    [TestCase(2, 0, SmokeLight.Fail)]
    [TestCase(1, 0, SmokeLight.Fail)]
    public async Task G7_One_missing_game_of_a_small_slate_fails_no_date(int games, int there, SmokeLight light)
    {
        var night = SomeSmoke.Night(games).With("bdl").With("nbac_gamebook", SomeSmoke.Fact("nbac_gamebook", games: there));

        Assert.That(await LightAsync(night, Phase.Raw), Is.EqualTo(light));
    }

    [TestCase("player_game_summary", 8, SmokeLight.Pass)]
    [TestCase("player_game_summary", 7, SmokeLight.Acceptable)]
    [TestCase("team_defense_game_summary", 5, SmokeLight.Acceptable)]
    [TestCase("team_defense_game_summary", 4, SmokeLight.Fail)]
    [TestCase("upcoming_player_game_context", 0, SmokeLight.Fail)]
    public async Task Analytics_is_its_thinnest_table(string table, int games, SmokeLight light)
    {
        var night = SomeSmoke.Night().With(table, games == 0 ? [] : [SomeSmoke.Fact(table, games: games)]);

        Assert.That(await LightAsync(night, Phase.Analytics), Is.EqualTo(light));
    }

    [TestCase("player_game_summary", 160, true)]
    [TestCase("player_game_summary", 159, false)]
    [TestCase("player_game_summary", 400, true)]
    [TestCase("player_game_summary", 401, false)]
    [TestCase("team_defense_game_summary", 20, true)]
    [TestCase("team_defense_game_summary", 19, false)]
    public async Task Analytics_is_excellent_with_as_many_players_and_teams_as_games_have(string table, int entities, bool isExcellent)
    {
        var date = await DateAsync(SomeSmoke.Night().With(table, SomeSmoke.Fact(table, games: 10, entities: entities)));

        Assert.That(Of(date, Phase.Analytics).IsExcellent, Is.EqualTo(isExcellent));
    }

    [TestCase("", SmokeLight.Pass)]
    [TestCase("PCF", SmokeLight.Pass)]
    [TestCase("PCF,TDZA", SmokeLight.Acceptable)]
    [TestCase("PCF,TDZA,PSZA", SmokeLight.Fail)]
    [TestCase("PDC", SmokeLight.Fail)]
    [TestCase("MLFS", SmokeLight.Fail)]
    public async Task Precompute_is_three_of_five_with_the_critical_two(string missing, SmokeLight light)
    {
        var names = missing.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => ProcessorCatalogue.Find(name)!.Name);
        var night = names.Aggregate(SomeSmoke.Night(), (facts, name) => facts.With(name));

        Assert.That(await LightAsync(night, Phase.Precompute), Is.EqualTo(light));
    }

    [TestCase("a,b,c,d,e", 5.99, SmokeLight.Pass, true)]
    [TestCase("a,b,c,d,e", 6.0, SmokeLight.Pass, false)]
    [TestCase("a,b,c,d,e", 7.99, SmokeLight.Pass, false)]
    [TestCase("a,b,c,d,e", 8.0, SmokeLight.Acceptable, false)]
    [TestCase("a,b,c,d", 5.0, SmokeLight.Fail, false)]
    public async Task Predictions_are_five_systems_and_how_wrong_they_were(string systems, double error, SmokeLight light, bool isExcellent)
    {
        var night = SomeSmoke.Night().With("predictions", SomeSmoke.Predicted("MEM-ORL", systems: systems, gradable: 100)).With("grades", SomeSmoke.Grades(100, error));
        var predictions = Of(await DateAsync(night), Phase.Predictions);

        Assert.That((predictions.Light, predictions.IsExcellent), Is.EqualTo((light, isExcellent)));
    }

    [TestCase(95, SmokeLight.Pass, true)]
    [TestCase(94, SmokeLight.Pass, false)]
    [TestCase(80, SmokeLight.Pass, false)]
    [TestCase(79, SmokeLight.Acceptable, false)]
    [TestCase(70, SmokeLight.Acceptable, false)]
    [TestCase(69, SmokeLight.Fail, false)]
    [TestCase(0, SmokeLight.Fail, false)]
    public async Task Grading_is_the_share_of_what_can_be_graded(int graded, SmokeLight light, bool isExcellent)
    {
        var grading = Of(await DateAsync(SomeSmoke.Night().With("grades", SomeSmoke.Grades(graded, 5))), Phase.Grading);

        Assert.That((grading.Light, grading.IsExcellent), Is.EqualTo((light, isExcellent)));
    }

    [Test]
    public async Task G16_What_cannot_be_graded_is_not_expected_to_be() => Assert.That(
        await LightAsync(SomeSmoke.Night().With("predictions", SomeSmoke.Predicted("MEM-ORL", gradable: 0)).With("grades"), Phase.Grading),
        Is.EqualTo(SmokeLight.NotExpected));

    [Test]
    public async Task G8_A_game_that_was_called_off_is_missed_by_no_phase()
    {
        var night = SomeSmoke.Night(9);
        var off = SomeSmoke.Night(10).Single(fact => fact is { Output: "schedule", Away: "DEN" }) with { AwayScore = null, HomeScore = null };

        Assert.That((await DateAsync([.. night, off, SomeSmoke.Predicted("DEN-MIN", gradable: 60)])).Score, Is.EqualTo(100));
    }

    [Test]
    public async Task G8_A_game_whose_id_stands_on_a_later_date_was_moved_there()
    {
        var night = SomeSmoke.Night(9);
        var moved = SomeSmoke.Night(10).Single(fact => fact is { Output: "schedule", Away: "DEN" });
        var there = SomeSmoke.Fact(SmokeFact.Around, Some.Date.AddDays(60)) with { GameId = moved.GameId, SeenAt = moved.SeenAt!.Value.AddHours(1) };

        Assert.That((await DateAsync([.. night, moved, there])).Score, Is.EqualTo(100));
    }

    [Test]
    public async Task G1_A_date_without_games_has_no_games() =>
        Assert.That((await DateAsync([])).Lights.Values, Is.All.EqualTo(SmokeLight.NoGames));

    [Test]
    public async Task G2_All_star_games_are_no_games()
    {
        var stars = SomeSmoke.Night(1).Where(fact => fact.Output == "schedule").Select(fact => fact with { GameId = "0032500001" });

        Assert.That((await DateAsync([.. stars])).Light, Is.EqualTo(SmokeLight.NoGames));
    }

    [TestCase(13, SmokeLight.NotExpected)]
    [TestCase(14, SmokeLight.Fail)]
    public async Task G6_In_the_first_days_of_a_season_nothing_is_expected_of_what_needs_a_history(int day, SmokeLight light)
    {
        var opening = SomeSmoke.Fact(SmokeFact.Opening, Some.Date.AddDays(-day)) with { GameId = "0022500002" };
        var raw = SomeSmoke.Night().Where(fact => fact.Output is "schedule" or "bdl" or "nbac_gamebook");
        var date = await DateAsync([.. raw, opening]);

        Assert.That((Of(date, Phase.Precompute).Light, Of(date, Phase.Predictions).Light), Is.EqualTo((light, light)));
    }

    [TestCase("2026-01-16 08:29", SmokeLight.NotDue)]
    [TestCase("2026-01-16 08:30", SmokeLight.Fail)]
    public async Task G3_What_is_not_due_has_not_failed(string now, SmokeLight light) =>
        Assert.That(Of(await DateAsync(SomeSmoke.Night().With("player_daily_cache"), now: Some.Eastern(now)), Phase.Precompute).Light, Is.EqualTo(light));

    [TestCase("player_daily_cache", Phase.Precompute)]
    [TestCase("nbac_gamebook", Phase.Raw)]
    [TestCase("player_game_summary", Phase.Analytics)]
    [TestCase("predictions", Phase.Predictions)]
    [TestCase("grades", Phase.Grading)]
    public async Task G12_What_cannot_be_asked_is_unknown_and_costs_no_other_phase_its_light(string output, Phase phase)
    {
        var night = SomeSmoke.Night().With("bdl");
        var warehouse = new FakeWarehouse();
        warehouse.Answer("SmokeFacts", query => query.Sql.Contains($"'{output}' AS output", StringComparison.Ordinal)
            ? throw new WarehouseException("invalidQuery", "No such column.", isPermanent: true)
            : night);

        var report = await ReportAsync(warehouse, Later);

        Assert.That(report.CouldLook, Is.False);
        Assert.That(report.Dates.Single().Phases.Where(one => one.Light is SmokeLight.Unknown).Select(one => one.Phase), Does.Contain(phase));
        Assert.That(report.Dates.Single().Phases, Has.None.Matches<PhaseLight>(one => one.Light is SmokeLight.Fail));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task G12_A_failed_query_is_unknown_lights_and_never_zero_rows(bool isPermanent)
    {
        var warehouse = new FakeWarehouse();
        warehouse.Fail("SmokeFacts", isPermanent: isPermanent);

        var report = await ReportAsync(warehouse, Later);

        Assert.That(report.Dates.Single().Lights.Values, Is.All.EqualTo(SmokeLight.Unknown));
        Assert.That((report.CouldLook, report.Light), Is.EqualTo((false, SmokeLight.Unknown)));
    }

    private static PhaseLight Of(SmokeDate date, Phase phase) => date.Phases.Single(one => one.Phase == phase);

    private static async Task<SmokeLight> LightAsync(IReadOnlyList<SmokeFact> facts, Phase phase) => Of(await DateAsync(facts), phase).Light;

    private static async Task<SmokeDate> DateAsync(IReadOnlyList<SmokeFact> facts, DateTimeOffset? now = null)
    {
        var warehouse = new FakeWarehouse();
        warehouse.Answer("SmokeFacts", facts);
        return (await ReportAsync(warehouse, now ?? Later)).Dates.Single();
    }

    private static Task<SmokeReport> ReportAsync(FakeWarehouse warehouse, DateTimeOffset now) => new SmokeRound(
        new SmokeQueries(warehouse),
        SmokeRules.Default,
        new CostLedger()).RunAsync(new SmokeRequest(Some.Date, Some.Date, now), CancellationToken.None);
}
