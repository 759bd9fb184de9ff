using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern phase 3, by their numbers.</summary>
public sealed class Phase3Scenarios
{
    private const string Morning = "2026-01-16 09:00";
    private readonly PhaseStage _stage = new(Phase.Analytics);

    [Test]
    public async Task G01_A_date_without_games_has_no_games_and_nothing_is_sent()
    {
        var report = await _stage.RunAsync(Morning);

        Assert.That(report.Dates.Select(date => date.Outcome), Is.EqualTo([Outcome.NoGames, Outcome.NoGames]), "yesterday and today");
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [TestCase("0032500001", Outcome.NoGames, TestName = "G02_An_All_Star_row_wants_no_table")]
    [TestCase("0062500001", Outcome.Failed, TestName = "G02_A_cup_final_row_wants_all_tables")]
    public async Task G02_Only_counting_games_want_tables(string id, Outcome outcome)
    {
        _stage.Warehouse.See(Some.Scheduled(id: id));

        Assert.That((await _stage.RunAsync(Morning, Some.Date)).Outcome, Is.EqualTo(outcome));
    }

    [TestCase("2026-01-15 10:20:00", Outcome.NotDue, "")]
    [TestCase("2026-01-15 11:14:59", Outcome.NotDue, "")]
    [TestCase("2026-01-15 11:15:00", Outcome.Failed, "UPGC 0 of 7 games (0 %)")]
    public async Task G03_The_upcoming_table_is_due_at_1115_of_the_day_itself(string now, Outcome outcome, string howBad)
    {
        _stage.Warehouse.See(Some.Night(7).Select(NotStarted));

        var report = await _stage.RunAsync(now, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(report.Findings.Select(finding => finding.HowBad), howBad == "" ? Is.Empty : Is.EqualTo([howBad]));
        Assert.That(report.Dates.Single().Summary, Does.Contain("not due before").Or.Contain("2026-01-15 11:15 ET"));
    }

    [TestCase("2026-01-16 08:59:59", Outcome.Passed)]
    [TestCase("2026-01-16 09:00:00", Outcome.Failed)]
    public async Task G03_The_overnight_tables_are_due_at_0900_of_the_next_day(string now, Outcome outcome)
    {
        var night = Some.Night(7);
        _stage.Warehouse.See(night).See(Written.By("UPGC", night));

        Assert.That((await _stage.RunAsync(now, Some.Date)).Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public async Task G05_Half_past_midnight_in_the_East_is_about_the_Eastern_days()
    {
        var report = await _stage.RunAsync("2026-01-16 00:30");

        Assert.That(report.Dates.Select(date => date.Date), Is.EqualTo([Some.Date, Some.Date.AddDays(1)]));
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task G07_One_missing_game_of_a_small_slate_is_not_critical(int games)
    {
        var night = Some.Night(games);
        _stage.Warehouse.See(night).See(Written.By("PGS TDGS TOGS", night, games - 1)).See(Written.By("UPGC", night));

        Assert.That((await _stage.RunAsync(Morning, Some.Date)).Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public async Task G11_Keys_in_either_order_and_the_leagues_own_ids_are_the_same_game()
    {
        _stage.Warehouse.See(Some.Scheduled("GSW@MIN", id: "0022500644"))
            .See(Written.By("PGS TDGS TOGS", [Some.Scheduled("MIN@GSW")]))
            .See(Written.By("UPGC", [Some.Scheduled("MIN@GSW")]))
            .See(Written.Row(ProcessorCatalogue.Find("UTGC")!, Some.Date, "GSW@MIN", 2));

        var report = await _stage.RunAsync(Morning, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(report.Dates.Single().Summary, Does.Contain("UTGC (upcoming_team_game_context): 1 of 1 games (100 %), 2 rows, not required"));
    }

    [Test]
    public async Task G12_A_table_that_cannot_be_asked_is_unknown_and_not_failed()
    {
        var night = Some.Night(7);
        _stage.Warehouse.See(night).See(Written.By("PGS TDGS TOGS UPGC", night)).Fail("nba_analytics.team_offense_game_summary", "invalidQuery");

        var report = await _stage.RunAsync(Morning, Some.Date);

        Assert.That((report.Outcome, report.Findings.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
        Assert.That(report.Unknowns.Single(), Does.StartWith("team_offense_game_summary could not be checked"));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G12_The_optional_table_blinds_nobody()
    {
        var night = Some.Night(7);
        _stage.Warehouse.See(night).See(Written.By("PGS TDGS TOGS UPGC", night)).Fail("nba_analytics.upcoming_team_game_context");

        Assert.That((await _stage.RunAsync(Morning, Some.Date)).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task G17_Rows_of_a_running_backfill_are_provisional_and_told_of_after_ninety_minutes()
    {
        var night = Some.Night(9);
        var written = Some.Eastern("2026-01-16 08:40");
        _stage.Warehouse.See(night).See(Written.By("TDGS TOGS UPGC", night))
            .See(Written.By("PGS", night, games: 7).Select(row => row with { LastSeen = written }));

        var early = await _stage.RunAsync(Morning, Some.Date);
        var toldEarly = _stage.Notifier.Sent.Count;
        await _stage.RunAsync("2026-01-16 10:10", Some.Date);

        Assert.That(early.Findings.Single().ProvisionalUntil, Is.EqualTo(written.AddMinutes(90)));
        Assert.That((toldEarly, _stage.Notifier.Sent.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task G18_15_January_without_the_teams_defence_is_critical_and_names_only_that_table()
    {
        var night = Some.Night(9);
        _stage.Warehouse.See(night).See(Written.By("PGS TOGS UPGC", night));

        var finding = (await _stage.RunAsync(Morning, Some.Date)).Findings.Single();

        Assert.That((finding.Fingerprint.ToString(), finding.Severity), Is.EqualTo(("phase3/analytics/2026-01-15", Severity.Critical)));
        Assert.That(finding.HowBad, Is.EqualTo("TDGS 0 of 9 games (0 %)"));
        Assert.That(finding.Missing, Is.Empty, "no game is lost to the phases below");
        Assert.That(finding.Command, Does.Contain("\"processors\":[\"TeamDefenseGameSummaryProcessor\"]"));
    }

    [TestCase("UPGC", Outcome.Passed, "")]
    [TestCase("UPGC UTGC", Outcome.Passed, "")]
    [TestCase("UTGC", Outcome.Failed, "UPGC 0 of 7 games (0 %)")]
    [TestCase("PGS TDGS TOGS", Outcome.Failed, "UPGC 0 of 7 games (0 %)")]
    public async Task G24_On_the_day_itself_only_the_upcoming_players_are_asked_for(string written, Outcome outcome, string howBad)
    {
        List<GameSighting> slate = [.. Some.Night(7).Select(NotStarted)];
        _stage.Warehouse.See(slate).See(Written.By(written, slate));

        var report = await _stage.RunAsync("2026-01-15 13:00", Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(report.Findings.Select(finding => finding.HowBad), howBad == "" ? Is.Empty : Is.EqualTo([howBad]));
    }

    [Test]
    public async Task G24_For_tomorrow_nothing_is_asked_before_its_own_morning()
    {
        _stage.Warehouse.See(Some.Night(7).Select(NotStarted));

        var report = await _stage.RunAsync("2026-01-14 23:00", Some.Date);

        Assert.That((report.Outcome, report.Findings.Count), Is.EqualTo((Outcome.NotDue, 0)));
    }

    [Test]
    public async Task G24_Overnight_the_three_tables_of_finished_games_are_asked_for_as_well()
    {
        var night = Some.Night(7);
        _stage.Warehouse.See(night).See(Written.By("UPGC UTGC", night));

        var finding = (await _stage.RunAsync(Morning, Some.Date)).Findings.Single();

        Assert.That((finding.Severity, finding.HowBad), Is.EqualTo((
            Severity.Critical, "PGS 0 of 7 games (0 %), TDGS 0 of 7 games (0 %), TOGS 0 of 7 games (0 %)")));
    }

    private static GameSighting NotStarted(GameSighting row) => row with
    {
        Status = ScheduleStatus.Scheduled, StatusText = "7:00 pm ET", AwayScore = null, HomeScore = null, LastSeen = Some.Eastern("2026-01-15 10:00"),
    };
}
