using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Scenarios;

/// <summary>The acceptance scenarios of the lessons that concern phases that nobody started, by their numbers.</summary>
public sealed class TransitionScenarios
{
    private readonly FakeWarehouse _warehouse = new();

    [Test]
    public async Task G01_A_date_without_games_has_nothing_to_start() =>
        Assert.That((await AskAsync("2026-01-16 12:00")).Outcome, Is.EqualTo(Outcome.NoGames));

    [TestCase("2026-01-16 08:59:59", null)]
    [TestCase("2026-01-16 09:29:59", null)]
    [TestCase("2026-01-16 09:30:00", Warning)]
    [TestCase("2026-01-16 10:59:59", Warning)]
    [TestCase("2026-01-16 11:00:00", Critical)]
    public async Task G03_Analytics_are_late_half_an_hour_after_0900_and_critical_after_two_hours(string now, Severity? severity)
    {
        _warehouse.See(SomeFunnel.Of(2, "player_game_summary", "player_daily_cache", "grades"));

        Assert.That((await AskAsync(now)).Severity, Is.EqualTo(severity));
    }

    [TestCase("2026-01-15 11:44", Outcome.NotDue)]
    [TestCase("2026-01-15 11:45", Outcome.Passed)]
    public async Task G03_Before_the_first_due_time_of_a_date_nothing_is_due(string now, Outcome outcome)
    {
        _warehouse.See(SomeFunnel.Of());

        Assert.That((await AskAsync(now)).Outcome, Is.EqualTo(outcome));
    }

    [TestCase("upcoming_player_game_context", null, "2026-01-16 18:00", TestName = "Without_the_context_of_the_day_features_are_not_to_blame")]
    [TestCase("ml_feature_store", "phase4/precompute", "2026-01-15 12:15")]
    [TestCase("predictions", "phase5/predictions", "2026-01-15 12:30")]
    [TestCase("player_game_summary", "phase3/analytics", "2026-01-16 09:30")]
    [TestCase("player_daily_cache", "phase4/precompute", "2026-01-16 09:00")]
    [TestCase("grades", "phase6/grading", "2026-01-16 15:30")]
    public async Task Each_phase_is_named_by_what_did_not_start_and_only_the_first_of_them(string missing, string? entity, string now)
    {
        _warehouse.See(SomeFunnel.Of(2, missing, missing == "player_game_summary" ? "player_daily_cache" : missing));

        var findings = (await AskAsync(now)).Findings;

        Assert.That(
            findings.Select(finding => (finding.Fingerprint.ToString(), finding.Severity)),
            Is.EqualTo(entity is null ? Array.Empty<(string, Severity)>() : [($"{entity}/2026-01-15", Warning)]));
    }

    [Test]
    public async Task G09_A_run_that_found_games_unfinished_has_started_and_is_another_alerts_to_tell()
    {
        _warehouse.See(SomeFunnel.Of(2, "player_game_summary", "player_daily_cache", "grades")).See(SomeFunnel.Run(Phase.Analytics, "2026-01-16 06:00"));

        Assert.That((await AskAsync("2026-01-16 12:00")).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task A_run_from_before_there_was_anything_to_do_does_not_count()
    {
        _warehouse.See(SomeFunnel.Of(2, "player_game_summary", "player_daily_cache", "grades")).See(SomeFunnel.Run(Phase.Analytics, "2026-01-15 17:00"));

        var finding = (await AskAsync("2026-01-16 12:00")).Findings.Single();

        Assert.That(finding.Patterns.Single(), Does.Contain("began at 2026-01-15 17:00 ET (22:00 UTC), before there was enough to work on"));
    }

    [Test]
    public async Task What_is_partly_there_has_started()
    {
        _warehouse.See(SomeFunnel.Of(5, "player_game_summary", "player_daily_cache", "grades")).See(SomeFunnel.Rows("player_game_summary", "2026-01-16 06:04", 1));

        Assert.That((await AskAsync("2026-01-16 20:00")).Findings, Is.Empty);
    }

    [Test]
    public async Task Missing_box_scores_are_never_this_alerts_to_tell()
    {
        _warehouse.See(Some.Night(5));

        Assert.That((await AskAsync("2026-01-17 12:00")).Findings, Is.Empty);
    }

    [TestCase("2026-01-16 13:29", null)]
    [TestCase("2026-01-16 13:30", Warning)]
    [TestCase("2026-01-16 15:00", Critical)]
    public async Task What_came_late_is_due_when_it_came(string now, Severity? severity)
    {
        _warehouse.See(Some.Night(2)).See(Some.Night(2, bdl: 2).Where(row => row.Witness == "bdl").Select(row => row with { FirstSeen = Some.Eastern("2026-01-16 13:00") }));

        Assert.That((await AskAsync(now)).Severity, Is.EqualTo(severity));
    }

    [Test]
    public async Task G06_In_the_seasons_first_days_only_analytics_is_expected_to_start()
    {
        _warehouse.See(SomeFunnel.Of(2, "ml_feature_store", "player_daily_cache", "predictions", "grades")).See(Some.Scheduled(date: Some.Date.AddDays(-10), id: "0022500001"));

        Assert.That((await AskAsync("2026-01-16 20:00")).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task G08_A_game_that_was_not_played_is_waited_for_by_nobody()
    {
        _warehouse.See(SomeFunnel.Of()).See(Some.Scheduled("GSW@SAC", id: "0022500644") with { AwayScore = null, HomeScore = null, StatusText = "PPD" });

        Assert.That((await AskAsync("2026-01-16 20:00")).Dates.Single().Summary, Does.StartWith("scheduled 2 → raw 2 (100 %)"));
    }

    [TestCase("nba_reference.processor_run_history", "The run history")]
    [TestCase("nba_analytics.player_game_summary", "Analytics")]
    public async Task G12_A_table_that_cannot_be_read_is_unknown_and_no_alarm(string table, string what)
    {
        _warehouse.See(SomeFunnel.Of(2, "player_game_summary", "player_daily_cache", "grades")).Fail(table, "invalidQuery");

        var verdict = await AskAsync("2026-01-16 12:00");

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
        Assert.That(verdict.Unknowns.Select(blind => blind.What), Has.One.EqualTo(what));
        Assert.That(verdict.Healthy.Select(one => one.ToString()), Has.None.StartsWith("phase3"));
    }

    [Test]
    public async Task G12_Where_rows_are_nobody_needs_the_run_history()
    {
        _warehouse.See(SomeFunnel.Of()).Fail("nba_reference.processor_run_history");

        Assert.That((await AskAsync("2026-01-16 20:00")).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task G12_Without_the_schedule_nothing_is_judged()
    {
        _warehouse.Fail("Funnel", "backendError", isPermanent: false);

        Assert.That((await AskAsync("2026-01-16 12:00")).Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(_warehouse.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task G16_Where_nothing_can_be_graded_grading_need_not_start()
    {
        _warehouse.See(SomeFunnel.Of(2, "predictions", "grades")).See(SomeFunnel.Rows("predictions", "2026-01-15 11:38").Select(row => row with { ActiveCount = 0 }));

        Assert.That((await AskAsync("2026-01-16 20:00")).Findings, Is.Empty);
    }

    [TestCase("2026-01-16 08:30", 0)]
    [TestCase("2026-01-16 09:00", 1)]
    [TestCase("2026-01-16 10:30", 1)]
    [TestCase("2026-01-16 11:00", 0)]
    [TestCase("2026-01-16 12:30", 1)]
    [TestCase("2026-01-16 14:00", 0)]
    [TestCase("2026-01-16 15:30", 1)]
    [TestCase("2026-01-16 17:00", 0)]
    [TestCase("2026-01-17 00:30", 0)]
    public async Task Left_to_itself_it_asks_once_for_all_dates_and_only_while_something_lately_became_late(string now, int queries)
    {
        var verdict = await AskAsync(now, request => request with { Dates = [] });

        Assert.That(_warehouse.Asked, Has.Count.EqualTo(queries));
        Assert.That(verdict.Dates, Has.Count.EqualTo(8));
        Assert.That(verdict.Dates.Count(date => date.Outcome is Outcome.NotDue && date.Summary.Contains("the next look is at", StringComparison.Ordinal)), Is.EqualTo(queries == 1 ? 0 : 8));
    }

    [TestCase("2026-01-16 18:00", 1, TestName = "Every_two_hours_dates_still_open_are_asked_again")]
    [TestCase("2026-01-16 18:30", 0)]
    [TestCase("2026-01-16 19:00", 0)]
    [TestCase("2026-01-16 17:00", 1, TestName = "A_date_still_open_is_asked_again_when_it_may_become_critical")]
    public async Task At_other_hours_only_dates_still_open_are_asked_about(string now, int queries)
    {
        await AskAsync(now, request => request with { Dates = [], OpenDates = [Some.Date] });

        Assert.That(
            _warehouse.Asked.Select(query => query.Parameters.Single(parameter => parameter.Name == "dates").Value),
            Is.EqualTo(Enumerable.Repeat((DateOnly[])[Some.Date], queries)));
    }

    [TestCase("2026-01-15 18:59", 1)]
    [TestCase("2026-01-15 19:00", 0)]
    public async Task What_can_be_predicted_only_after_the_last_tip_need_not_be(string features, int findings)
    {
        _warehouse.See(SomeFunnel.Of(2, "ml_feature_store", "predictions", "grades")).See(SomeFunnel.Rows("ml_feature_store", features));

        Assert.That((await AskAsync("2026-01-15 22:00")).Findings, Has.Count.EqualTo(findings));
    }

    [Test]
    public async Task A_phase_that_the_run_history_names_in_two_ways_is_one()
    {
        _warehouse.See(SomeFunnel.Of(2, "player_game_summary", "player_daily_cache", "grades"))
            .See(SomeFunnel.Run(Phase.Analytics, "2026-01-15 17:00"), SomeFunnel.Run(Phase.Analytics, "2026-01-16 06:00") with { StatusText = "phase_3" });

        Assert.That((await AskAsync("2026-01-16 12:00")).Findings, Is.Empty);
    }

    private Task<Verdict> AskAsync(string eastern, Func<CheckRequest, CheckRequest>? ask = null)
    {
        var evidence = new FunnelEvidence(new FunnelQueries(_warehouse), SourceRegistry.Default);
        var request = new CheckRequest(Some.Eastern(eastern)) { Dates = [Some.Date] };
        return new PhaseTransition(evidence, new TransitionDueTimes(new(), new(), new(), new(), new()), new TransitionThresholds())
            .EvaluateAsync(ask?.Invoke(request) ?? request, default);
    }
}
