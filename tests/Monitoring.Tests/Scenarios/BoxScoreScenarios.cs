using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using static NbaPipeline.Monitoring.Pipeline.SourceRegistry;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern box scores, by their numbers.</summary>
public sealed class BoxScoreScenarios
{
    private const string TwoMorningsLater = "2026-01-17 10:30";
    private readonly AlertStage _stage = new();

    [Test]
    public async Task G01_A_date_without_games_has_no_games_and_nothing_is_sent()
    {
        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.NoGames));
        Assert.That(report.CouldLook, Is.True);
        Assert.That(_stage.Notifier.Sent, Is.Empty);
        Assert.That(await _stage.CountDocumentsAsync(), Is.Zero);
    }

    [TestCase("0012500001", Outcome.NoGames, TestName = "G02_A_pre_season_row_is_no_game")]
    [TestCase("0032500001", Outcome.NoGames, TestName = "G02_An_All_Star_row_is_no_game")]
    [TestCase("0052500101", Outcome.Failed, TestName = "G02_A_play_in_row_is_a_game")]
    [TestCase("0062500001", Outcome.Failed, TestName = "G02_A_cup_final_row_is_a_game")]
    [TestCase("0042500101", Outcome.Failed, TestName = "G02_A_play_off_row_is_a_game")]
    public async Task G02_Only_counting_games_are_games(string id, Outcome outcome)
    {
        _stage.Warehouse.See(Some.Scheduled(id: id));

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(_stage.Notifier.Sent.Count > 0, Is.EqualTo(outcome is Outcome.Failed));
    }

    [Test]
    public async Task G03_At_1020_before_a_seven_game_slate_nothing_is_due_and_the_due_time_is_told()
    {
        _stage.Warehouse.See(Some.Night(7).Select(row => NotStarted(row, seenAt: "2026-01-15 10:00")));

        var report = await _stage.RunAsync("2026-01-15 10:20", Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.NotDue));
        Assert.That(report.Dates.Single().Summary, Does.Contain("2026-01-15 22:00 ET"));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G04_Games_in_progress_are_not_expected_at_2056()
    {
        _stage.Warehouse.See(Some.Night(9, tip: "19:30").Skip(1)).See(Some.Scheduled(tip: "14:00"), Some.BoxScore(BallDontLie));

        var report = await _stage.RunAsync("2026-01-15 20:56", Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(report.Dates.Single().Summary, Does.Contain("BDL 1 of 1"));
    }

    [TestCase("2026-01-16 01:14:59", Outcome.NotDue, null)]
    [TestCase("2026-01-16 01:15:00", Outcome.Passed, null)]
    [TestCase("2026-01-16 07:14:59", Outcome.Passed, null)]
    [TestCase("2026-01-16 07:15:00", Outcome.Failed, Severity.Info)]
    [TestCase("2026-01-16 13:15:00", Outcome.Failed, Severity.Warning)]
    public async Task G04_A_game_that_ends_at_0115_is_due_then_and_ages_from_then(string now, Outcome outcome, Severity? severity)
    {
        _stage.Warehouse.See(Some.Scheduled(tip: "22:15"), Some.BoxScore(Gamebook));

        var report = await _stage.RunAsync(now, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(report.Severity, Is.EqualTo(severity));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task G07_One_missing_game_of_a_small_slate_is_not_critical(int games)
    {
        _stage.Warehouse.See(Some.Night(games, games - 1, games - 1, tip: "22:30"));

        var report = await _stage.RunAsync("2026-01-18 10:30", Some.Date);

        Assert.That(report.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public async Task G08_A_game_final_without_scores_and_rows_is_called_off_and_nothing_is_missing()
    {
        var unscored = Some.Scheduled("GSW@SAC", id: "0022500644") with { AwayScore = null, HomeScore = null };
        _stage.Warehouse.See(Some.Night(6, 6, 6)).See(unscored);

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(report.Dates.Single().Summary, Does.Contain("6 of 6"));
        Assert.That(report.Notes.Single(), Does.Contain("GSW@SAC").And.Contain("called off").And.Contain("not expected"));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G08_One_id_on_two_dates_is_expected_on_the_later_one_only()
    {
        var later = Some.Date.AddDays(1);
        _stage.Warehouse.See(Some.Scheduled("GSW@SAC"), Some.Scheduled("GSW@SAC", later));

        var report = await _stage.RunAsync("2026-01-18 22:30", request => request with { Dates = [Some.Date, later] });

        Assert.That(report.Dates.Select(date => date.Outcome), Is.EqualTo([Outcome.NoGames, Outcome.Failed]));
        Assert.That(report.Findings.Select(finding => finding.GameDate), Has.All.EqualTo(later));
        Assert.That(report.Notes.Single(), Does.StartWith("2026-01-15 GSW@SAC").And.Contain("2026-01-16"));
    }

    [Test]
    public async Task G10_A_team_twice_on_one_date_is_one_anomaly_and_the_doubtful_game_is_not_required()
    {
        _stage.Warehouse.See(Some.Night(9, 9, 9)).See(Some.Scheduled("SAC@ORL", tip: "21:00", id: "0022500999"));

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(report.Dates.Single().Summary, Does.Contain("9 of 9"));
        Assert.That(report.Notes.Single(), Does.Contain("SAC@ORL").And.Contain("anomaly"));
    }

    [Test]
    public async Task G11_Repeated_snapshots_and_three_forms_of_key_are_one_game()
    {
        var snapshot = Some.Scheduled("GSW@MIN", id: "0022500644");
        _stage.Warehouse.See(snapshot with { Status = 1, LastSeen = snapshot.LastSeen!.Value.AddHours(-9) }, snapshot)
            .See(Some.BoxScore(BallDontLie, "GSW@MIN"), Some.BoxScore(Gamebook, "MIN@GSW"));

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(report.Dates.Single().Summary, Does.Contain("BDL 1 of 1").And.Contain("gamebook 1 of 1"));
    }

    [TestCase("notFound")]
    [TestCase("invalidQuery")]
    [TestCase("accessDenied")]
    public async Task G12_A_query_that_throws_is_unknown_and_no_failure_of_that_source_is_sent(string reason)
    {
        _stage.Warehouse.See(Some.Night(9, 0, 9)).Fail("nba_raw.bdl_player_boxscores", reason);

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(report.CouldLook, Is.False);
        Assert.That(report.Unknowns.Single(), Does.Contain("BDL could not be checked").And.Contain(reason));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G14_Twice_as_many_rows_as_players_are_counted_once_and_warned_of()
    {
        var doubled = Some.BoxScore(BallDontLie) with { RowCount = 238, PlayerCount = 119 };
        _stage.Warehouse.See(Some.Scheduled(), Some.BoxScore(Gamebook), doubled);

        var report = await _stage.RunAsync(TwoMorningsLater, Some.Date);

        Assert.That(report.Dates.Single().Summary, Does.Contain("BDL 1 of 1 (100 %)"));
        Assert.That(_stage.Notifier.Messages.Single().Title, Does.StartWith("Warning: BDL").And.Contain("duplicates: 238 rows for 119 players"));
    }

    [Test]
    public async Task G15_Seven_of_nine_beside_nine_of_nine_names_one_source_and_affects_nobody()
    {
        _stage.Warehouse.See(Some.Night(9, 7, 9));

        await _stage.RunAsync(TwoMorningsLater, Some.Date);

        var message = _stage.Notifier.Messages.Single();
        Assert.That(message.Title, Does.StartWith("Warning: BDL").And.Contain("7 of 9"));
        Assert.That(message.Facts.Single(fact => fact.Label == "Impact").Value, Does.Contain("Users not affected"));
    }

    [Test]
    public async Task G15_An_inactive_source_without_rows_gives_no_alert()
    {
        var date = new DateOnly(2026, 1, 28);
        _stage.Warehouse.See(Some.Night(9, 0, 9, date));

        var report = await _stage.RunAsync("2026-01-30 10:30", date);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G17_Rows_of_a_running_backfill_are_provisional_and_told_of_after_ninety_minutes()
    {
        var written = Some.Eastern("2026-01-16 10:10");
        _stage.Warehouse.See(Some.Night(9, 7, 9).Select(row => row.Witness == BallDontLie.Name ? row with { LastSeen = written } : row));

        var early = await _stage.RunAsync("2026-01-16 10:30", Some.Date);
        var toldEarly = _stage.Notifier.Sent.Count;
        var late = await _stage.RunAsync("2026-01-16 11:40", Some.Date);

        Assert.That(early.Findings.Single().ProvisionalUntil, Is.EqualTo(written.AddMinutes(90)));
        Assert.That(toldEarly, Is.Zero);
        Assert.That(late.Findings.Single().ProvisionalUntil, Is.Null);
        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G23_A_dry_run_sends_and_writes_nothing_and_lists_what_it_would_have_sent()
    {
        _stage.Warehouse.See(Some.Night(9, 7, 9));

        var report = await _stage.RunAsync(TwoMorningsLater, request => request with { Dates = [Some.Date], DryRun = true });

        Assert.That(_stage.Notifier.Sent, Is.Empty);
        Assert.That(_stage.Warehouse.Appended, Is.Empty);
        Assert.That(await _stage.CountDocumentsAsync(), Is.Zero);
        Assert.That(report.Notifications.Single().Status, Is.EqualTo(NotificationStatus.WouldSend));
        Assert.That(report.Notifications.Single().Preview, Does.Contain("7 of 9"));
    }

    private static GameSighting NotStarted(GameSighting row, string seenAt) => row with
    {
        Status = ScheduleStatus.Scheduled,
        StatusText = "7:00 pm ET",
        AwayScore = null,
        HomeScore = null,
        LastSeen = Some.Eastern(seenAt),
    };
}
