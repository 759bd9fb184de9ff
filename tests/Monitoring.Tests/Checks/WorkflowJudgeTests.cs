using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using static NbaPipeline.Monitoring.Checks.Severity;
using static NbaPipeline.Monitoring.Tests.Checks.SomeWorkflows;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class WorkflowJudgeTests
{
    [Test]
    public void A_controller_that_decides_is_silent_and_what_was_open_is_over()
    {
        var verdict = JudgedAt("2026-01-22 17:06", Facts("2026-01-22 17:00"));

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.Passed, 0)));
        Assert.That(verdict.Healthy.Select(name => $"{name}"), Does.Contain("phase1/decisions/2026-01-21").And.Contain("phase1/executions/2026-01-22"));
    }

    [TestCase("2026-01-23 05:06", Warning)]
    [TestCase("2026-01-25 01:51", Critical)]
    public void G39_An_outage_keeps_the_date_of_its_last_decision_however_long_it_lasts(string now, Severity severity)
    {
        var finding = JudgedAt(now, Facts("2026-01-23 04:00")).Findings.Single();

        Assert.That(($"{finding.Fingerprint}", finding.Severity), Is.EqualTo(("phase1/decisions/2026-01-22", severity)));
        Assert.That(finding.HowBad, Is.EqualTo("none since 2026-01-22 23:00 ET (04:00 UTC)"));
    }

    [Test]
    public void What_has_not_run_is_named_and_windows_with_the_games_they_were_for()
    {
        var facts = Facts(
            "2026-01-23 04:00",
            Run("post_game_window_1", "2026-01-23 03:00", "2026-01-23 03:05"),
            Expected("post_game_window_2", new(2026, 1, 23), "2026-01-23 05:56"),
            Expected("post_game_window_1", new(2026, 1, 22), "2026-01-23 02:56"),
            Expected("betting_lines", new(2026, 1, 23), "2026-01-23 13:00"),
            Expected("betting_lines", new(2026, 1, 23), "2026-01-23 15:00"),
            Expected("betting_lines", new(2026, 1, 23), "2026-01-23 17:00"));

        Assert.That(JudgedAt("2026-01-23 16:06", facts).Findings.Single().Details, Is.EqualTo(
        [
            "not run: post_game_window_2 of 2026-01-23 01:00 ET (06:00 UTC), for the games of 2026-01-22",
            "not run: post_game_window_2b of 2026-01-23 02:00 ET (07:00 UTC), for the games of 2026-01-22",
            "not run: post_game_window_3 of 2026-01-23 04:00 ET (09:00 UTC), for the games of 2026-01-22",
            "not run: morning_recovery of 2026-01-23 06:00 ET (11:00 UTC), for the games of 2026-01-22",
            "not run: betting_lines, 2 runs since 2026-01-23 08:00 ET (13:00 UTC)",
        ]));
    }

    [Test]
    public void An_evaluation_that_only_aborts_decides_nothing()
    {
        var facts = Facts("2026-01-22 16:00", Evaluation(At("2026-01-22 17:00"), rows: 1, aborted: 1));

        Assert.That(JudgedAt("2026-01-22 17:06", facts).Findings.Single().Fingerprint.Entity, Is.EqualTo("decisions"));
    }

    [TestCase("2026-01-22 15:14:59", 0)]
    [TestCase("2026-01-22 15:15:00", 1)]
    public void G39_A_RUN_without_execution_is_told_by_name_after_a_quarter_of_an_hour(string now, int told)
    {
        var verdict = JudgedAt(now, Facts("2026-01-22 15:00", Run("injury_discovery", "2026-01-22 15:00:09"), Run("betting_lines", "2026-01-22 15:00:00")));

        Assert.That(verdict.Findings.Select(finding => (finding.Severity, $"{finding.Fingerprint}")), Is.EqualTo(Enumerable.Repeat((Warning, "phase1/executions/2026-01-22"), told)));
        Assert.That(verdict.Findings.Select(finding => finding.HowBad), Is.All.EqualTo("betting_lines"), "the other is fifteen minutes old in nine seconds");
    }

    [Test]
    public void RUN_decisions_that_pile_up_are_counted_by_workflow_in_steps()
    {
        var runs = Enumerable.Range(10, 4).Select(hour => Run("betting_lines", $"2026-01-22 {hour}:00"));

        var finding = JudgedAt("2026-01-22 13:30", Facts("2026-01-22 13:00", [.. runs, Run("injury_discovery", "2026-01-22 12:00")])).Findings.Single();

        Assert.That(finding.Observed, Is.EqualTo("3 or more RUN decisions without an execution"));
        Assert.That(finding.Details, Is.EqualTo(
        [
            "betting_lines: 3 or more decisions since 2026-01-22 05:00 ET (10:00 UTC), for 2026-01-22",
            "injury_discovery: decided 2026-01-22 07:00 ET (12:00 UTC), for 2026-01-22",
        ]));
    }

    [TestCase("2026-01-22 17:05", 0, TestName = "An_orphan_is_forgotten_once_its_workflow_was_carried_out_again")]
    [TestCase(null, 1, TestName = "An_orphan_stays_while_its_workflow_was_not")]
    public void Orphans(string? executed, int told)
    {
        var facts = Facts("2026-01-22 17:00", Run("betting_lines", "2026-01-22 15:00"), Run("betting_lines", "2026-01-22 17:00", executed));

        Assert.That(JudgedAt("2026-01-22 17:14", facts).Findings, Has.Count.EqualTo(told));
    }

    [TestCase("2026-01-23 15:00:00", 1)]
    [TestCase("2026-01-23 15:00:01", 0)]
    public void What_is_a_day_old_was_decided_anew(string now, int told) =>
        Assert.That(JudgedAt(now, Facts("2026-01-23 15:00", Run("betting_lines", "2026-01-22 15:00"))).Findings, Has.Count.EqualTo(told));

    [TestCase(0, "completed", 0)]
    [TestCase(1, "completed", 1)]
    [TestCase(0, "failed", 1)]
    [TestCase(0, "in_progress", 0)]
    public void Completed_says_nothing_about_scrapers(long failed, string status, int told)
    {
        var verdict = JudgedAt("2026-01-22 15:21", Facts("2026-01-22 15:00", Run("betting_lines", "2026-01-22 15:00", "2026-01-22 15:05", failed, status)));

        Assert.That(verdict.Findings.Select(finding => $"{finding.Severity} {finding.Fingerprint}"), Is.EqualTo(Enumerable.Repeat("Warning phase1/scrapes/2026-01-22", told)));
    }

    [Test]
    public void Failed_scrapers_are_over_when_the_workflow_ran_well_again()
    {
        var facts = Facts(
            "2026-01-22 17:00", Run("betting_lines", "2026-01-22 15:00", "2026-01-22 15:05", failed: 5), Run("betting_lines", "2026-01-22 17:00", "2026-01-22 17:05"));

        Assert.That(JudgedAt("2026-01-22 17:21", facts).Findings, Is.Empty);
    }

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public void A_window_of_22_00_that_said_no_is_about_last_nights_games(bool ran, int told)
    {
        WorkflowFact[] run = ran ? [Run("post_game_window_1", "2026-01-23 03:00", "2026-01-23 03:05")] : [];
        var verdict = JudgedAt("2026-01-23 03:21", Facts("2026-01-23 03:00", [Expected("post_game_window_1", new(2026, 1, 22), "2026-01-23 02:56"), .. run]));

        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Is.EqualTo(Enumerable.Repeat("phase1/windows/2026-01-21", told)));
    }

    [Test]
    public void A_window_that_nobody_evaluated_is_told_with_the_missing_decisions_alone()
    {
        var verdict = JudgedAt("2026-01-23 03:21", Facts("2026-01-23 02:00", Expected("post_game_window_1", new(2026, 1, 22), "2026-01-23 02:56")));

        Assert.That(verdict.Findings.Select(finding => finding.Fingerprint.Entity), Is.EqualTo(["decisions"]));
    }

    [TestCase("2026-01-22 13:59:59", "pending", 0)]
    [TestCase("2026-01-22 14:00:00", "pending", 1)]
    [TestCase("2026-01-22 14:00:00", "retrying", 1)]
    [TestCase("2026-01-22 10:01:00", "failed_permanent", 1)]
    public void The_queue_is_told_once_something_waits_four_hours_or_was_given_up(string now, string status, int told)
    {
        var verdict = JudgedAt(now, Facts("2026-01-22 14:00", Waiting("2026-01-22 10:00", status)));

        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Is.EqualTo(Enumerable.Repeat("phase1/failed-queue/2026-01-22", told)));
    }

    [TestCase("2026-01-22 13:59:59", "running", 0)]
    [TestCase("2026-01-22 14:00:00", "running", 1)]
    [TestCase("2026-01-22 14:00:00", "failed", 0)]
    public void A_run_of_four_hours_is_stuck_under_the_processors_own_name(string now, string status, int told)
    {
        var verdict = JudgedAt(now, Facts("2026-01-22 14:00", Newest("2026-01-22 10:00", status)));

        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Is.EqualTo(Enumerable.Repeat("phase4/player_daily_cache/2026-01-21", told)));
        Assert.That(verdict.Healthy.Select(name => $"{name}").Contains("phase4/player_daily_cache/2026-01-21"), Is.EqualTo(told == 0));
    }

    [TestCase(50, null)]
    [TestCase(51, Warning)]
    [TestCase(200, Warning)]
    [TestCase(201, Critical)]
    public void G38_A_processor_that_is_started_over_and_over_is_a_storm(long runs, Severity? severity)
    {
        var verdict = JudgedAt("2026-01-22 14:06", Facts("2026-01-22 14:00", Newest("2026-01-22 14:05", "failed", runs, name: "PlayerGameSummaryProcessor")));

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Is.All.EqualTo("phase1/runs.player_game_summary/2026-01-21"));
    }

    [TestCase("2026-01-22 15:04:59", 1)]
    [TestCase("2026-01-22 15:05:00", 0)]
    public void A_storm_is_over_an_hour_after_its_last_run(string now, int told) =>
        Assert.That(JudgedAt(now, Facts("2026-01-22 15:00", Newest("2026-01-22 14:05", "failed", 300))).Findings, Has.Count.EqualTo(told));

    [TestCase(90, 0)]
    [TestCase(91, 1)]
    public void A_run_twice_as_long_as_its_phase_may_be_is_a_note_and_no_alarm(long minutes, int noted)
    {
        var verdict = JudgedAt("2026-01-22 14:06", Facts("2026-01-22 14:00", Newest("2026-01-22 12:00", "success", minutes: minutes)));

        Assert.That((verdict.Notes.Count, verdict.Findings.Count), Is.EqualTo((noted, 0)));
    }

    [TestCase(WorkflowFact.Evaluation, "decisions")]
    [TestCase(WorkflowFact.Run, "executions")]
    [TestCase(WorkflowFact.Waiting, "failed-queue")]
    public void G12_A_record_that_cannot_be_read_is_unknown_and_ends_nothing(string record, string entity)
    {
        var facts = Facts("2026-01-22 14:00");
        var answers = facts.Answers.ToDictionary();
        answers[record] = new Evidence<IReadOnlyList<WorkflowFact>>.Unknown(new Blindness("no such table", "workflowfacts"));

        var verdict = JudgedAt("2026-01-22 23:06", facts with { Answers = answers });

        Assert.That((verdict.Outcome, verdict.Unknowns.Count), Is.EqualTo((Outcome.NotEvaluated, 1)));
        Assert.That(verdict.Healthy.Select(name => name.Entity), Does.Not.Contain(entity));
        Assert.That(verdict.Findings.Select(finding => finding.Fingerprint.Entity), Does.Not.Contain(entity));
    }

    [TestCase("2026-03-08 05:30", "2026-03-08 06:00")]
    [TestCase("2026-11-01 04:30", "2026-11-01 05:00")]
    [TestCase("2026-11-01 06:30", "2026-11-01 07:00")]
    public void G5_Days_of_23_and_25_hours_miss_no_decision_and_expect_none_too_many(string before, string next)
    {
        var last = At(next).AddHours(-1);
        var hours = Enumerable.Range(0, 48).Select(back => last.AddHours(-back)).ToList();

        Assert.That(DecisionGap.Of(hours, Limits, At(before)), Is.Null);
        Assert.That(DecisionRhythm.Of(hours, Limits).NextAfter(last), Is.EqualTo(At(next)));
    }
}
