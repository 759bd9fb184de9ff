using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class GradingJudgeTests
{
    private static readonly DateTimeOffset Due = Some.Eastern("2026-01-16 15:00");

    [TestCase(100, 100, null)]
    [TestCase(90, 100, null, TestName = "Ninety_percent_graded_is_enough")]
    [TestCase(89, 100, Warning)]
    [TestCase(50, 100, Warning, TestName = "Half_graded_is_not_below_half")]
    [TestCase(49, 100, Critical)]
    [TestCase(0, 100, Critical)]
    [TestCase(0, 1, Critical, TestName = "None_of_one_is_none")]
    [TestCase(0, 0, null, TestName = "Nothing_gradable_is_nothing_wrong")]
    public void A_severity_begins_below_its_share(int graded, int gradable, Severity? severity)
    {
        var verdict = Judge(SomePredictions.Graded(gradable, graded));

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Outcome, Is.EqualTo(severity is null ? Outcome.Passed : Outcome.Failed));
        Assert.That(verdict.Healthy, Has.Count.EqualTo(severity is null ? 1 : 0));
    }

    [Test]
    public void Games_that_are_called_off_are_not_expected_to_be_graded()
    {
        var slate = SlateOf(Some.Scheduled(), Some.Scheduled("PHX@DET", id: "0022500579") with { StatusText = "PPD", AwayScore = null, HomeScore = null });

        var verdict = GradingJudge.Judge(
            [new GradingFacts(slate, [SomePredictions.Graded(50, 50), SomePredictions.Graded(55, 0, "DET@PHX")], [])], new(), Due);

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(verdict.Dates.Single().Summary, Does.StartWith("50 of 50"));
        Assert.That(verdict.Notes, Has.One.Contains("PHX@DET"));
    }

    [Test]
    public void Predictions_of_a_game_that_nobody_knows_are_expected()
    {
        Assert.That(Judge(SomePredictions.Graded(50, 50), SomePredictions.Graded(50, 0, "PHO@DET")).Severity, Is.EqualTo(Warning));
    }

    [TestCase(0, "nothing is graded")]
    [TestCase(1, "whole games are missing (1 of 2)")]
    public void What_is_missing_is_named_by_game_and_as_a_pattern(int gamesGraded, string pattern)
    {
        var finding = Judge(SomePredictions.Graded(30, gamesGraded * 30), SomePredictions.Graded(30, 0, "PHX@DET")).Findings.Single();

        Assert.That(finding.Fingerprint.ToString(), Is.EqualTo("phase6/grading/2026-01-15"));
        Assert.That(finding.Since, Is.EqualTo(Due));
        Assert.That(finding.Patterns.Single(), Does.Contain(pattern));
        Assert.That(finding.Missing, Does.Contain("PHX@DET"));
        Assert.That(finding.Details, Has.One.EqualTo("PHX@DET: 0 of 30 graded (0 %)"));
        Assert.That(finding.Command, Does.Contain("nba-grading-trigger").And.Contain("2026-01-15"));
    }

    [Test]
    public void A_void_is_a_grade_and_doubles_are_counted_once()
    {
        var verdict = Judge(SomePredictions.Graded(60, 60) with { VoidedCount = 6, GradeRowCount = 120 });

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(verdict.Notes, Is.EqualTo(
        [
            "2026-01-15: 6 of 60 grades are void; a void is a grade.",
            "2026-01-15: 120 rows for 60 graded predictions: duplicates, counted once.",
        ]));
    }

    [TestCase("14:00", true)]
    [TestCase("13:31", true)]
    [TestCase("13:30", false)]
    public void Only_young_rows_make_a_warning_provisional_and_never_a_critical(string written, bool isProvisional)
    {
        var at = Some.Eastern($"2026-01-16 {written}");

        var finding = Judge(SomePredictions.Graded(100, 80) with { LastWritten = at }).Findings.Single();

        Assert.That(finding.ProvisionalUntil, Is.EqualTo(isProvisional ? at.AddMinutes(90) : null));
        Assert.That(Judge(SomePredictions.Graded(100, 10) with { LastWritten = at }).Findings.Single().ProvisionalUntil, Is.Null);
    }

    [Test]
    public void A_date_in_doubt_is_neither_healthy_nor_passed()
    {
        var doubt = new BlindSpot("BDL", new Blindness("no such column", "bdlgames"));

        var verdict = GradingJudge.Judge([new GradingFacts(SlateOf(Some.Scheduled()), [SomePredictions.Graded(10, 10)], [doubt])], new(), Due);

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NotEvaluated, 0)));
    }

    [Test]
    public void A_date_without_games_has_nothing_to_grade_and_ends_nothing()
    {
        var verdict = GradingJudge.Judge([new GradingFacts(new Slate(Some.Date, []), [], [])], new(), Due);

        Assert.That((verdict.Outcome, verdict.Healthy.Count), Is.EqualTo((Outcome.NoGames, 0)));
    }

    private static Verdict Judge(params GradedGame[] rows) =>
        GradingJudge.Judge([new GradingFacts(SlateOf(Some.Scheduled(), Some.Scheduled("PHX@DET", id: "0022500579")), rows, [])], new GradingThresholds(), Due);

    private static Slate SlateOf(params GameSighting[] games) => SlateBuilder.Build([Some.Date], games).Single();
}
