using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;
using static NbaPipeline.Monitoring.Pipeline.SourceRegistry;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class AnalyticsJudgeTests
{
    private const string Noon = "2026-01-16 12:00";

    [TestCase("2026-01-16 08:59:59", null, Outcome.NotDue)]
    [TestCase("2026-01-16 09:00:00", null, Outcome.Passed)]
    [TestCase("2026-01-16 10:59:59", null, Outcome.Passed)]
    [TestCase("2026-01-16 11:00:00", Warning, Outcome.Failed)]
    [TestCase("2026-01-16 20:59:59", Warning, Outcome.Failed)]
    [TestCase("2026-01-16 21:00:00", Critical, Outcome.Failed)]
    public void A_game_is_missing_two_hours_after_the_morning_and_critical_after_twelve(string now, Severity? severity, Outcome outcome)
    {
        var verdict = At(now, Some.Night(9, bdl: 9), analysed: 8);

        Assert.That((verdict.Severity, verdict.Outcome), Is.EqualTo((severity, outcome)));
        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Has.All.EqualTo("phase3/player_game_summary/2026-01-15"));
    }

    [TestCase("2026-01-16 15:29:59", null)]
    [TestCase("2026-01-16 15:30:00", Warning)]
    [TestCase("2026-01-17 01:30:00", Critical)]
    public void A_game_whose_rows_came_late_is_due_with_them(string now, Severity? severity)
    {
        var late = Some.Night(1, bdl: 1).Select(row => row.Witness == BallDontLie.Name ? row with { LastSeen = Some.Eastern("2026-01-16 13:30") } : row);

        Assert.That(At(now, [.. late], analysed: 0).Severity, Is.EqualTo(severity));
    }

    [Test]
    public void The_first_source_that_has_a_game_makes_it_due()
    {
        var second = Some.BoxScore(Gamebook) with { LastSeen = Some.Eastern("2026-01-16 11:30") };

        Assert.That(At(Noon, [.. Some.Night(1, bdl: 1), second], analysed: 0).Severity, Is.EqualTo(Warning));
    }

    [Test]
    public void A_finding_names_the_games_their_sources_and_what_recovery_would_do()
    {
        var finding = At(Noon, Some.Night(9, bdl: 9, gamebook: 9), analysed: 8).Findings.Single();

        Assert.That(finding.Subject, Is.EqualTo("Player game summary: 8 of 9 games (89 %)"));
        Assert.That(finding.Missing, Is.EqualTo(["CHA@LAL"]));
        Assert.That(finding.Details.Single(), Does.StartWith("CHA@LAL: in BDL and NBA.com gamebook since 2026-01-15 23:58 ET"));
        Assert.That(finding.Patterns, Has.One.Contains("recovery is meant to start this reprocess"));
        Assert.That(finding.Command, Does.Contain("$PHASE3_ANALYTICS_URL/process-date-range").And.Contain("PlayerGameSummaryProcessor"));
        Assert.That(finding.Since, Is.EqualTo(Some.Eastern("2026-01-16 09:00")));
    }

    [Test]
    public void An_analytics_without_any_game_and_a_stale_schedule_are_named_patterns()
    {
        var night = Some.Night(2, bdl: 2).Select(row => row.Witness == GameSighting.Schedule ? row with { Status = ScheduleStatus.InProgress } : row);

        var patterns = At(Noon, [.. night], analysed: 0).Findings.Single().Patterns;

        Assert.That(patterns, Has.One.Contains("no game of this date").And.One.Contains("calls MEM@ORL, PHX@DET unfinished"));
    }

    [Test]
    public void G1_A_date_without_games_has_nothing_to_analyse()
    {
        var verdict = AnalyticsJudge.Judge([FactsOf([], 0)], new AnalyticsThresholds(), Some.Eastern(Noon));

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.NoGames, 0, 0)));
    }

    [Test]
    public void G8_A_game_final_without_scores_and_without_rows_is_not_expected()
    {
        var calledOff = Some.Scheduled("PHX@DET", id: "0022500579") with { AwayScore = null, HomeScore = null };

        var verdict = At("2026-01-16 21:00", [.. Some.Night(1, bdl: 1), calledOff], analysed: 1);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(verdict.Notes.Single(), Does.Contain("PHX@DET").And.Contain("suspected"));
    }

    [Test]
    public void G11_Both_orders_of_a_game_are_one_game()
    {
        var swapped = Some.BoxScore(Gamebook) with { Away = "ORL", Home = "MEM", GameId = "20260115_ORL_MEM" };

        var verdict = At(Noon, [.. Some.Night(1, bdl: 1), swapped], analysed: 1);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(verdict.Dates.Single().Summary, Is.EqualTo("player_game_summary 1 of 1 games (100 %)"));
    }

    [Test]
    public void G14_More_rows_than_players_are_a_warning_and_no_coverage_above_one()
    {
        var verdict = At(Noon, Some.Night(1, bdl: 1), analysed: 1, rows: 238, players: 119);

        Assert.That(verdict.Findings.Single().Severity, Is.EqualTo(Warning));
        Assert.That($"{verdict.Findings.Single().Fingerprint}", Is.EqualTo("phase3/player_game_summary-surplus/2026-01-15"));
        Assert.That(verdict.Findings.Single().Subject, Does.Contain("238 rows for 119 players"));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("(100 %)"));
    }

    [TestCase(119, 119, 0)]
    [TestCase(120, 119, 1)]
    public void One_row_more_than_players_is_a_surplus(long rows, long players, int findings)
    {
        Assert.That(At(Noon, Some.Night(1, bdl: 1), analysed: 1, rows, players).Findings, Has.Count.EqualTo(findings));
    }

    [Test]
    public void G15_A_game_that_one_source_lacks_is_analysed_from_the_other_and_an_inactive_source_owes_nothing()
    {
        Assert.That(At(Noon, Some.Night(9, bdl: 7, gamebook: 9), analysed: 9).Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(At("2026-01-17 21:00", Some.Night(9, bdl: 9), 0, sources: Gamebook).Outcome, Is.EqualTo(Outcome.NotDue));
    }

    [TestCase(89 * 60 + 59, true)]
    [TestCase(90 * 60, false)]
    public void G17_What_analytics_wrote_within_ninety_minutes_is_provisional(int seconds, bool isProvisional)
    {
        var now = Some.Eastern(Noon);
        var written = now.AddSeconds(-seconds);

        var finding = AnalyticsJudge.Judge([FactsOf(Some.Night(9, bdl: 9), 8, written: written)], new AnalyticsThresholds(), now).Findings.Single();

        Assert.That(finding.ProvisionalUntil, Is.EqualTo(isProvisional ? written.AddMinutes(90) : null));
    }

    [Test]
    public void G17_A_critical_hole_does_not_wait()
    {
        var now = Some.Eastern("2026-01-16 21:00");

        Assert.That(
            AnalyticsJudge.Judge([FactsOf(Some.Night(9, bdl: 9), 8, written: now.AddMinutes(-1))], new AnalyticsThresholds(), now).Findings.Single().ProvisionalUntil,
            Is.Null);
    }

    [Test]
    public void G12_A_source_that_cannot_be_asked_leaves_the_date_unsure_and_the_rest_judged()
    {
        var facts = FactsOf(Some.Night(9, bdl: 9), 8) with { Unknown = [new BlindSpot("NBA.com gamebook", new Blindness("no such table", "x"))] };

        var verdict = AnalyticsJudge.Judge([facts], new AnalyticsThresholds(), Some.Eastern(Noon));

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 1, 0)));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("NBA.com gamebook unknown"));
    }

    [Test]
    public void A_missing_game_that_is_not_overdue_is_no_proof_of_health()
    {
        Assert.That(At("2026-01-16 10:00", Some.Night(2, bdl: 2), 1).Healthy.Select(name => name.Entity), Is.EqualTo(["player_game_summary-surplus"]));
        Assert.That(At("2026-01-16 10:00", Some.Night(2, bdl: 2), 2).Healthy, Has.Count.EqualTo(2));
    }

    private static Verdict At(
        string eastern, IReadOnlyList<GameSighting> night, int analysed, long rows = 22, long players = 22, params RawSource[] sources) =>
        AnalyticsJudge.Judge([FactsOf(night, analysed, rows, players, sources: sources)], new AnalyticsThresholds(), Some.Eastern(eastern));

    private static AnalyticsFacts FactsOf(
        IReadOnlyList<GameSighting> night, int analysed, long rows = 22, long players = 22, DateTimeOffset? written = null, params RawSource[] sources)
    {
        var slate = SlateBuilder.Build([Some.Date], night).Single();
        var ready = night.Where(row => row.Witness == GameSighting.Schedule).Take(analysed).Select(row => row with
        {
            Witness = "player_game_summary",
            RowCount = rows,
            PlayerCount = players,
            ActiveCount = players,
            LastSeen = written ?? Some.Eastern("2026-01-16 06:40"),
        });
        return AnalyticsFacts.Of(slate, night, [.. ready], sources.Length > 0 ? sources : [BallDontLie, Gamebook]);
    }
}
