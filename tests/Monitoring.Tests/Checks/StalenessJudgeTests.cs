using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class StalenessJudgeTests
{
    private static readonly StalenessThresholds Limits = new();

    [TestCase("2026-01-15 22:59:59", null)]
    [TestCase("2026-01-15 23:00:00", Warning)]
    [TestCase("2026-01-16 02:59:59", Warning)]
    [TestCase("2026-01-16 03:00:00", Critical)]
    public void A_game_that_is_not_final_four_hours_after_its_tip_is_a_warning_and_after_eight_critical(string now, Severity? severity)
    {
        var verdict = JudgedAt(now, Unfinished("MEM@ORL"), [.. Some.Night(9).Skip(1)]);

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Is.All.EqualTo("phase1/schedule/2026-01-15"));
    }

    [TestCase(3, 1, Warning)]
    [TestCase(2, 1, Critical, TestName = "Half_of_the_slate_is_critical")]
    [TestCase(1, 1, Critical, TestName = "The_only_game_is_the_slate")]
    public void Half_of_the_slate_at_once_is_a_feed_that_stopped(int games, int stale, Severity severity)
    {
        GameSighting[] night = [.. Some.Night(games)];
        var rows = night.Take(stale).Select(row => row with { Status = 2, StatusText = "In progress", AwayScore = null, HomeScore = null });

        Assert.That(JudgedAt("2026-01-15 23:00", [.. rows, .. night.Skip(stale)]).Severity, Is.EqualTo(severity));
    }

    [Test]
    public void G9_Where_box_scores_are_there_the_schedule_is_stale_and_explains_what_the_whole_date_lacks()
    {
        var finding = JudgedAt("2026-01-15 23:00", Unfinished("MEM@ORL"), [.. Some.Night(9, bdl: 1).Skip(1)]).Findings.Single();

        Assert.That(finding.Patterns.Single(), Does.StartWith("schedule stale"));
        Assert.That(finding.Details.Single(), Does.Contain("box score in BDL"));
        Assert.That(finding.Missing, Has.Count.EqualTo(9));
    }

    [Test]
    public void Where_no_source_has_it_nobody_calls_it_over_and_nothing_is_explained_by_it()
    {
        var finding = JudgedAt("2026-01-15 23:00", Unfinished("MEM@ORL"), [.. Some.Night(9).Skip(1)]).Findings.Single();

        Assert.That(finding.Patterns.Single(), Does.Contain("no source has these games either"));
        Assert.That(finding.Missing, Is.Empty);
    }

    [Test]
    public void It_states_the_intent_and_promotes_nothing()
    {
        var verdict = JudgedAt("2026-01-15 23:00", Unfinished("MEM@ORL"), [.. Some.Night(9).Skip(1)]);

        Assert.That(verdict.Notes.Single(), Is.EqualTo("Intent: refresh the schedule for 2026-01-15 (MEM@ORL); no game is made Final by its age."));
        Assert.That(verdict.Findings.Single().Command, Does.Contain("nbac_schedule_api").And.Not.Contain("fix-stale-schedule"));
    }

    [Test]
    public void G8_A_final_game_without_scores_or_rows_is_a_note_and_no_stale_one()
    {
        var verdict = JudgedAt("2026-01-16 12:00", Some.Scheduled() with { AwayScore = null, HomeScore = null }, [.. Some.Night(9, bdl: 9).Where(row => row.Key != Some.Scheduled().Key)]);

        Assert.That((verdict.Findings.Count, verdict.Notes.Single()), Is.EqualTo((0, verdict.Notes.Single(note => note.Contains("called off (suspected)")))));
    }

    [TestCase(4L, "Scheduled")]
    [TestCase(1L, "Postponed")]
    public void A_game_that_was_called_off_is_not_stale_in_whatever_words(long status, string text) =>
        Assert.That(JudgedAt("2026-01-16 12:00", Unfinished("MEM@ORL") with { Status = status, StatusText = text }, [.. Some.Night(9).Skip(1)]).Findings, Is.Empty);

    [Test]
    public void G10_A_team_twice_on_one_date_is_one_line_of_information_and_not_required()
    {
        var second = Some.Scheduled("CHI@ORL", tip: "21:00", id: "0022509578") with { Status = 1, StatusText = "9:00 pm ET", AwayScore = null, HomeScore = null };

        var verdict = JudgedAt("2026-01-16 12:00", second, [.. Some.Night(9)]);

        Assert.That(verdict.Findings.Single(), Has.Property("Severity").EqualTo(Info).And.Property("HowBad").EqualTo("1 game contradicts another"));
        Assert.That(verdict.Findings.Single().Details.Single(), Does.Contain("ORL stands in two games"));
    }

    [Test]
    public void G1_A_date_without_games_is_judged_by_nobody()
    {
        var verdict = StalenessJudge.Judge([new StalenessFacts(SlateBuilder.Build([Some.Date], []).Single(), [], [])], Limits, Some.Eastern("2026-01-16 12:00"));

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NoGames, 0)));
    }

    [TestCase("2026-01-15 22:59", Outcome.NotDue)]
    [TestCase("2026-01-15 23:00", Outcome.Passed)]
    public void Nothing_is_due_before_four_hours_after_the_first_tip(string now, Outcome outcome) =>
        Assert.That(JudgedAt(now, [.. Some.Night(9)]).Outcome, Is.EqualTo(outcome));

    [TestCase(3L, false, "2026-01-15 20:00", true, TestName = "Final_without_scores_needs_the_sources")]
    [TestCase(3L, true, "2026-01-16 12:00", false, TestName = "Final_with_scores_does_not")]
    [TestCase(2L, false, "2026-01-15 22:59", false, TestName = "A_game_that_may_still_be_played_does_not")]
    [TestCase(2L, false, "2026-01-15 23:00", true, TestName = "A_game_that_does_not_end_does")]
    public void Sources_are_asked_only_where_the_schedule_leaves_a_question(long status, bool scores, string now, bool isQuestionable)
    {
        var row = Some.Scheduled() with { Status = status, AwayScore = scores ? 1 : null, HomeScore = scores ? 2 : null };

        Assert.That(StalenessJudge.IsQuestionable(row, Limits, Some.Eastern(now)), Is.EqualTo(isQuestionable));
    }

    private static GameSighting Unfinished(string game) =>
        Some.Scheduled(game, id: "0022501500") with { Status = ScheduleStatus.InProgress, StatusText = "In progress", AwayScore = null, HomeScore = null };

    private static Verdict JudgedAt(string eastern, GameSighting first, IReadOnlyList<GameSighting> others) => JudgedAt(eastern, [first, .. others]);

    private static Verdict JudgedAt(string eastern, IReadOnlyList<GameSighting> rows) => StalenessJudge.Judge(
        [new StalenessFacts(SlateBuilder.Build([Some.Date], rows).Single(), rows, [])], Limits, Some.Eastern(eastern));
}
