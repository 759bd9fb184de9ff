using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay.Tests;

/// <summary>What one phase lacks, the next ones lack; what another source has, they have.</summary>
public sealed class PhaseHolesTests
{
    private const string Game = "20260119_MIA_GSW";
    private static readonly DateOnly The19th = new(2026, 1, 19);
    private static readonly string[] OfFinishedGames = [Tables.PlayerGameSummary, Tables.TeamOffense, Tables.TeamDefense, Tables.CompositeFactors, Tables.Accuracy];

    private const string MissingEverywhere = Some.MissingOnThe19th + """
        , { "id": "gap2", "kind": "source_games_missing", "source": "nbac_gamebook", "games": ["2026-01-19:MIA@GSW"] }
        """;

    [Test]
    public void A_game_that_no_source_has_is_missing_in_every_phase()
    {
        var rows = PhaseRows.Between("2026-01-19", "2026-01-20", MissingEverywhere);

        using (Assert.EnterMultipleScope())
        {
            foreach (var table in OfFinishedGames)
            {
                Assert.That(rows.Distinct(table, The19th, "game_id"), Has.Count.EqualTo(8).And.None.EqualTo(Game), table);
            }

            Assert.That(rows.Distinct(Tables.DailyCache, The19th, "player_lookup"), Has.None.StartsWith("mia").And.None.StartsWith("gsw"));
        }
    }

    [Test]
    public void It_was_still_predicted_because_that_is_done_before_it_is_played()
    {
        var rows = PhaseRows.Between("2026-01-19", "2026-01-20", MissingEverywhere);

        Assert.That(
            new[] { Tables.UpcomingPlayers, Tables.FeatureStore, Tables.Predictions }.Select(table => rows.Distinct(table, The19th, "game_id")),
            Is.All.Contains(Game));
    }

    [Test]
    public void A_hole_lowers_the_windows_and_the_quality_of_the_teams_next_game()
    {
        var (healthy, holed) = (PhaseRows.Between("2026-01-19", "2026-01-20"), PhaseRows.Between("2026-01-19", "2026-01-20", MissingEverywhere));
        var next = new DateOnly(2026, 1, 20);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Team(healthy, next)["l7d_completeness_pct"], Is.EqualTo(100.0));
            Assert.That(Team(holed, next)["l7d_completeness_pct"], Is.LessThan(90.0));
            Assert.That(Team(holed, next)["is_production_ready"], Is.False);
            Assert.That(Quality(holed, next), Is.LessThan(Quality(healthy, next)));
        }
    }

    [TestCase("bdl")]
    [TestCase("nbac_gamebook")]
    public void A_second_source_fills_what_the_first_lacks(string source)
    {
        var rows = PhaseRows.Between(
            "2026-01-19", "2026-01-20", $$"""{ "id": "gap", "kind": "source_games_missing", "source": "{{source}}", "games": ["2026-01-19:MIA@GSW"] }""");

        Assert.That(OfFinishedGames.Select(table => rows.Distinct(table, The19th, "game_id")), Is.All.Contains(Game).And.All.Count.EqualTo(9));
    }

    [Test]
    public void A_game_that_comes_after_the_jobs_is_taken_up_by_message_and_graded_by_the_next_job()
    {
        var rows = PhaseRows.Between("2026-01-19", "2026-01-20", Some.MissingOnThe19th + """
            , { "id": "late", "kind": "source_late", "source": "nbac_gamebook", "game": "2026-01-19:MIA@GSW", "until": "2026-01-20T13:40:00Z" }
            """);

        Assert.That(
            OfFinishedGames.Append(Tables.DailyCache).Select(table => rows.Times(table, The19th)[^1]),
            Is.EqualTo(new[] { "13:49", "13:53", "13:53", "14:12", "14:04", "14:20" }.Select(time => Some.At($"2026-01-20T{time}:00Z"))));
    }

    [Test]
    public void A_game_that_comes_after_the_last_grading_job_is_never_graded()
    {
        var rows = PhaseRows.Between("2026-01-19", "2026-01-20", Some.MissingOnThe19th + """
            , { "id": "late", "kind": "source_late", "source": "nbac_gamebook", "game": "2026-01-19:MIA@GSW", "until": "2026-01-20T20:00:00Z" }
            """);

        Assert.That(rows.Distinct(Tables.PlayerGameSummary, The19th, "game_id"), Has.Member(Game));
        Assert.That(rows.Distinct(Tables.Accuracy, The19th, "game_id"), Has.No.Member(Game));
    }

    [Test]
    public void Without_any_raw_source_the_jobs_run_and_find_nothing()
    {
        var rows = new PhaseRows(Some.World(more: """, "sources": { "bdl": { "active": false }, "nbac_gamebook": { "active": false } }"""));

        Assert.That(OfFinishedGames.Sum(table => rows.Count(table, The19th)), Is.Zero);
        Assert.That(
            rows.Of(Tables.RunHistory, The19th).Where(row => "PlayerGameSummaryProcessor".Equals(row.Values["processor_name"])).Select(row => row.Values["status"]),
            Is.EqualTo(["running", "skipped", "running", "skipped"]));
    }

    [TestCase("2026-01-24", "20260124_GSW_MIN", "2026-01-25", "20260125_GSW_MIN")]
    [TestCase("2026-01-30", "20260130_CHI_MIA", "2026-01-31", "20260131_CHI_MIA")]
    public void A_called_off_game_has_no_result_on_its_old_date_and_stands_on_the_new(string old, string gone, string later, string played)
    {
        var rows = Some.World(from: old, to: later).Rows().Where(row => row.Values.ContainsKey("game_id") && row.Table != Tables.Schedule).ToList();

        // What was made for the game before anybody knew stays where it was made.
        Assert.That(
            rows.Where(row => row.Table is not (Tables.Predictions or Tables.UpcomingPlayers)).Select(row => row.Values["game_id"]),
            Has.None.EqualTo(gone));
        Assert.That(
            rows.Where(row => played.Equals(row.Values["game_id"])).Select(row => row.Table).Distinct(),
            Is.SupersetOf(OfFinishedGames.Append(Tables.Predictions)));
    }

    private static IReadOnlyDictionary<string, object?> Team(PhaseRows rows, DateOnly date) =>
        rows.Of(Tables.UpcomingTeams, date).First(row => row.Values["team_abbr"] is "MIA" or "GSW").Values;

    private static decimal Quality(PhaseRows rows, DateOnly date) =>
        rows.Of(Tables.FeatureStore, date).Average(row => (decimal)row.Values["feature_quality_score"]!);
}
