using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern phase 4, by their numbers.</summary>
public sealed class Phase4Scenarios
{
    private const string Morning = "2026-01-16 08:30";
    private readonly PhaseStage _stage = new(Phase.Precompute);

    [Test]
    public async Task G01_A_date_without_games_has_no_games_and_nothing_is_sent()
    {
        var report = await _stage.RunAsync(Morning);

        Assert.That(report.Outcome, Is.EqualTo(Outcome.NoGames));
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [TestCase("0012500001", Outcome.NoGames, TestName = "G02_A_pre_season_row_wants_no_processor")]
    [TestCase("0032500001", Outcome.NoGames, TestName = "G02_An_All_Star_row_wants_no_processor")]
    [TestCase("0052500101", Outcome.Failed, TestName = "G02_A_play_in_row_wants_all_processors")]
    public async Task G02_Only_counting_games_want_processors(string id, Outcome outcome)
    {
        _stage.Warehouse.See(Some.Scheduled(id: id));

        Assert.That((await _stage.RunAsync(Morning)).Outcome, Is.EqualTo(outcome));
    }

    [TestCase("2026-01-16 08:29:59", Outcome.NotDue)]
    [TestCase("2026-01-16 08:30:00", Outcome.Failed)]
    public async Task G03_Nothing_is_due_before_its_time_and_the_due_time_is_told(string now, Outcome outcome)
    {
        _stage.Warehouse.See(Some.Night(7));

        var report = await _stage.RunAsync(now);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(report.Dates.Single().Summary, outcome is Outcome.NotDue ? Does.Contain("2026-01-16 08:30 ET (13:30 UTC)") : Does.Contain("PDC"));
    }

    [Test]
    public async Task G05_Half_past_midnight_in_the_East_is_about_the_Eastern_yesterday()
    {
        _stage.Warehouse.See(Some.Night(7));

        var report = await _stage.RunAsync("2026-01-16 00:30");

        Assert.That(report.Dates.Single().Date, Is.EqualTo(Some.Date));
    }

    [TestCase(13, Outcome.NotDue, "")]
    [TestCase(14, Outcome.Failed, "PCF, PDC, MLFS")]
    [TestCase(27, Outcome.Failed, "PCF, PDC, MLFS")]
    [TestCase(28, Outcome.Failed, "TDZA, PSZA, PCF, PDC, MLFS")]
    public async Task G06_What_a_young_season_cannot_have_yet_is_not_missing(int age, Outcome outcome, string missing)
    {
        _stage.Warehouse.See(Some.Night(7)).See(Written.Opening(Some.Date.AddDays(-age)));

        var report = await _stage.RunAsync(Morning);

        Assert.That(report.Outcome, Is.EqualTo(outcome));
        Assert.That(report.Findings.Select(finding => finding.HowBad), missing == "" ? Is.Empty : Has.One.EndsWith($"no {missing}"));
    }

    [Test]
    public async Task G06_The_second_week_of_a_season_is_silent()
    {
        _stage.Warehouse.See(Some.Night(7)).See(Written.Opening(Some.Date.AddDays(-10)));

        await _stage.RunAsync(Morning);

        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G07_One_late_game_of_a_small_slate_is_no_missing_processor()
    {
        var night = Some.Night(2);
        await _stage.MarkAsync(PhaseStage.All);
        _stage.Warehouse.See(night).See(Written.By(PhaseStage.All, night, games: 1));

        Assert.That((await _stage.RunAsync(Morning)).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task G11_The_games_of_the_tables_are_matched_by_date_and_teams_whatever_their_order()
    {
        await _stage.MarkAsync("MLFS");
        _stage.Warehouse.See(Some.Scheduled("GSW@MIN", id: "0022500644"), Written.Row(ProcessorCatalogue.Find("MLFS")!, Some.Date, "MIN@GSW", 24));

        var report = await _stage.RunAsync(Morning);

        Assert.That(report.Findings.Single().Details, Has.One.EqualTo("MLFS (ml_feature_store): 1 of 1 games (100 %), 24 rows"));
    }

    [TestCase("nba_precompute.player_daily_cache", "player_daily_cache")]
    [TestCase("nba_predictions.ml_feature_store_v2", "ml_feature_store")]
    [TestCase("nba_precompute.team_defense_zone_analysis", "team_defense_zone_analysis")]
    public async Task G12_A_table_that_cannot_be_asked_is_unknown_and_not_failed(string table, string processor)
    {
        var night = Some.Night(7);
        await _stage.MarkAsync(PhaseStage.All);
        _stage.Warehouse.See(night).See(Written.By(PhaseStage.All, night)).Fail(table, "invalidQuery");

        var report = await _stage.RunAsync(Morning);

        Assert.That((report.Outcome, report.CouldLook), Is.EqualTo((Outcome.NotEvaluated, false)));
        Assert.That(report.Unknowns.Single(), Does.StartWith($"{processor} could not be checked"));
        Assert.That(report.Findings, Is.Empty);
        Assert.That(_stage.Notifier.Sent, Is.Empty);
    }

    [Test]
    public async Task G13_Marker_three_of_five_and_data_five_of_five_is_one_warning_and_the_data_wins()
    {
        var night = Some.Night(9);
        await _stage.MarkAsync("TDZA PSZA MLFS");
        _stage.Warehouse.See(night).See(Written.By(PhaseStage.All, night));

        var report = await _stage.RunAsync(Morning);

        var finding = report.Findings.Single();
        Assert.That((finding.Fingerprint.ToString(), finding.Severity), Is.EqualTo(("phase4/markers/2026-01-15", Severity.Warning)));
        Assert.That(finding.Subject, Is.EqualTo("Phase 4 completion marker: it knows 3 of 5 finished processors (60 %)"));
        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G13_A_marker_that_claims_what_has_no_rows_does_not_beat_the_data()
    {
        var night = Some.Night(9);
        await _stage.MarkAsync(PhaseStage.All);
        _stage.Warehouse.See(night).See(Written.By("TDZA PSZA PCF MLFS", night));

        var finding = (await _stage.RunAsync(Morning)).Findings.Single();

        Assert.That((finding.Fingerprint.Entity, finding.Severity), Is.EqualTo(("precompute", Severity.Critical)));
        Assert.That(finding.Patterns.Single(), Does.Contain("marker says that PDC is done"));
    }

    [Test]
    public async Task G17_A_warning_while_rows_are_still_coming_is_provisional_and_told_once_they_have_settled()
    {
        var night = Some.Night(9);
        await _stage.MarkAsync(PhaseStage.All);
        var written = Some.Eastern("2026-01-16 08:10");
        _stage.Warehouse.See(night).See(Written.By("TDZA PSZA PDC MLFS", night).Select(row => row with { LastSeen = written }));

        var early = await _stage.RunAsync(Morning);
        var toldEarly = _stage.Notifier.Sent.Count;
        var late = await _stage.RunAsync("2026-01-16 09:00");

        Assert.That(early.Findings.Single().ProvisionalUntil, Is.EqualTo(written.AddMinutes(30)));
        Assert.That(toldEarly, Is.Zero);
        Assert.That((late.Severity, _stage.Notifier.Sent.Count), Is.EqualTo((Severity.Warning, 1)));
    }

    [TestCase("2026-01-16", "TDZA PSZA MLFS", Severity.Critical, TestName = "G18_16_January_without_cache_and_factors")]
    [TestCase("2026-01-18", "MLFS", Severity.Critical, TestName = "G18_18_January_with_one_of_five")]
    [TestCase("2026-01-23", "PCF PDC MLFS", Severity.Warning, TestName = "G18_23_January_without_zones")]
    public async Task G18_The_recorded_bad_days_fail_as_recorded(string day, string written, Severity severity)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var night = Some.Night(6, date: date);
        await _stage.MarkAsync(written, date);
        _stage.Warehouse.See(night).See(Written.By(written, night));

        var report = await _stage.RunAsync($"{date.AddDays(1):yyyy-MM-dd} 08:30");

        Assert.That(report.Severity, Is.EqualTo(severity));
        Assert.That(report.Findings.Single().Fingerprint.ToString(), Is.EqualTo($"phase4/precompute/{day}"));
        Assert.That(_stage.Notifier.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G24_On_the_day_itself_nobody_asks_for_processors_that_serve_finished_games()
    {
        var seenAt = Some.Eastern("2026-01-15 11:00");
        var night = Some.Night(7)
            .Select(row => row with { Status = ScheduleStatus.Scheduled, AwayScore = null, HomeScore = null, LastSeen = seenAt })
            .ToList();
        _stage.Warehouse.See(night).See(Written.By("MLFS", night));

        var sameDay = await _stage.RunAsync("2026-01-15 13:00", Some.Date);

        Assert.That((sameDay.Outcome, sameDay.Findings.Count), Is.EqualTo((Outcome.NotDue, 0)));
    }

    [Test]
    public async Task G24_Overnight_three_of_five_are_too_few_without_a_critical_one()
    {
        var night = Some.Night(7);
        await _stage.MarkAsync("TDZA PSZA PCF");
        _stage.Warehouse.See(night).See(Written.By("TDZA PSZA PCF", night));

        Assert.That((await _stage.RunAsync(Morning)).Severity, Is.EqualTo(Severity.Critical));
    }
}
