using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using static NbaPipeline.Monitoring.Checks.Severity;
using static NbaPipeline.Monitoring.Tests.Checks.SomeFeatures;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class FeatureQualityJudgeTests
{
    [TestCase(57.2, 0, Critical)]
    [TestCase(64.99, 0, Critical)]
    [TestCase(65, 0, Warning)]
    [TestCase(69.99, 0, Warning)]
    [TestCase(70, 0, null)]
    [TestCase(79, 20, null, TestName = "A_tenth_is_not_more_than_a_tenth")]
    [TestCase(79, 21, Warning)]
    [TestCase(0.9, 0, Critical, TestName = "A_score_between_0_and_1_is_a_very_bad_one")]
    public void Scores_are_judged_by_their_mean_and_by_how_many_are_low(double mean, long low, Severity? severity)
    {
        var verdict = JudgedAt(Due, Of(mean, total: 200, low));

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Outcome, Is.EqualTo(severity is null ? Outcome.Passed : Outcome.Failed));
        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Has.All.EqualTo("phase4/ml_feature_store.quality/2026-01-15"));
    }

    [TestCase(59.99, Critical)]
    [TestCase(60, Warning)]
    [TestCase(69.99, Warning)]
    [TestCase(70, null)]
    public void Windows_of_fourteen_days_are_judged_by_how_full_they_are(double window, Severity? severity)
    {
        var verdict = JudgedAt(Due, Of(window: window));

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Findings.Select(finding => $"{finding.Fingerprint}"), Has.All.EqualTo("phase3/upcoming_team_game_context.windows/2026-01-15"));
    }

    [TestCase("2026-01-15 11:44:59", Outcome.NotDue)]
    [TestCase("2026-01-15 11:45:00", Outcome.Failed)]
    [TestCase("2026-01-16 11:45:00", Outcome.Failed)]
    public void Nothing_is_judged_before_a_quarter_to_twelve(string now, Outcome outcome)
    {
        var verdict = JudgedAt(now, Of(mean: 50));

        Assert.That(verdict.Outcome, Is.EqualTo(outcome));
        Assert.That(verdict.Findings.Count + verdict.Healthy.Count, outcome is Outcome.NotDue ? Is.Zero : Is.GreaterThan(0));
    }

    [Test]
    public void G1_A_date_without_games_is_judged_by_nobody()
    {
        var verdict = JudgedAt(Due, Of(mean: 10) with { Slate = Slate(0) });

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.NoGames, 0, 0)));
    }

    [Test]
    public void G6_The_first_weeks_of_a_season_are_not_judged()
    {
        var verdict = JudgedAt(Due, Of(mean: 40, window: 10) with { IsEarly = true });

        Assert.That((verdict.Outcome, verdict.Findings.Count, verdict.Healthy.Count), Is.EqualTo((Outcome.NotDue, 0, 0)));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("first weeks"));
    }

    [Test]
    public void G6_Rows_flagged_as_early_season_are_not_judged()
    {
        var early = Of(window: 10) with { Scores = Fact(FeatureFact.Scores, early: 200) };

        Assert.That(JudgedAt(Due, early).Findings, Is.Empty);
        Assert.That(JudgedAt(Due, early).Dates.Single().Summary, Does.Contain("early-season"));
    }

    [Test]
    public void Without_features_there_is_nothing_to_judge_and_nothing_to_call_fine()
    {
        var verdict = JudgedAt(Due, Of() with { Scores = null, Windows = null });

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotDue));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("phase4-failure-alert"));
        Assert.That(verdict.Healthy.Select(name => name.Entity), Is.EqualTo(["predictions.rule"]));
    }

    [TestCase(200, 0, 1, true)]
    [TestCase(180, 0, 1, true, TestName = "Ninety_percent_is_everybody")]
    [TestCase(179, 0, 1, false)]
    [TestCase(200, 1, 1, false, TestName = "Who_is_predicted_got_through")]
    [TestCase(200, 0, 2, false, TestName = "Two_rules_are_not_one")]
    public void G31_One_rule_that_rejects_everybody_is_named(long rejected, long predicted, int rules, bool isNamed)
    {
        var facts = Of() with
        {
            PredictedPlayers = predicted,
            Rejections = [.. Enumerable.Range(1, rules).Select(number => Fact(FeatureFact.Rejections, total: rejected, name: $"RULE_{number}"))],
        };

        var found = JudgedAt(Due, facts).Findings;

        Assert.That(found.Select(finding => finding.Severity), isNamed ? Is.EqualTo([Critical]) : Is.Empty);
        Assert.That(found.Select(finding => finding.Subject), Has.All.Contains("RULE_1"));
        Assert.That(found.Select(finding => $"{finding.Fingerprint}"), Has.All.EqualTo("phase5/predictions.rule/2026-01-15"));
    }

    [TestCase(FeatureFact.Scores)]
    [TestCase(FeatureFact.Windows)]
    [TestCase(FeatureFact.Rejections)]
    [TestCase(FeatureFact.Predictions)]
    [TestCase(FeatureFact.Opening)]
    public void G12_A_figure_that_could_not_be_asked_for_is_not_evaluated(string fact)
    {
        var unknown = new Dictionary<string, BlindSpot> { [fact] = new("It", new Blindness("no such table", "x")) };

        var verdict = JudgedAt(Due, Of() with { Unknown = unknown });

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.NotEvaluated));
        Assert.That(verdict.Unknowns.Single().ToString(), Is.EqualTo("It could not be checked: no such table"));
        Assert.That(verdict.Findings, Is.Empty);
    }

    [Test]
    public void The_trend_and_the_thin_dates_are_said_in_words()
    {
        var finding = JudgedAt(Due, Of(mean: 64.43) with
        {
            WeekBefore = [Fact(FeatureFact.Scores, 80, 100), Fact(FeatureFact.Scores, 76, 300)],
            History = [new ThinDate(new DateOnly(2026, 1, 12), new Coverage(4, 6))],
        }).Findings.Single();

        Assert.That(finding.Patterns, Is.EqualTo(
        [
            "trend: down 12.6 points from 77.0 on average of 2 dates in the week before",
            "likely cause: player_game_summary is thin on 2026-01-12 (4 of 6 games)",
        ]));
        Assert.That(finding.Command, Does.Contain("PlayerGameSummaryProcessor").And.Contain("2026-01-12"));
    }

    [TestCase(64, 65.9, "trend: steady, 65.9 on average")]
    [TestCase(64, 66, "trend: down 2.0 points from 66.0")]
    [TestCase(64, 62.1, "trend: steady")]
    [TestCase(64, 60, "trend: up 4.0 points from 60.0")]
    [TestCase(64, null, "trend: nothing in the week before")]
    public void A_trend_has_a_direction_beyond_two_points(double mean, double? before, string words)
    {
        var facts = Of(mean) with { WeekBefore = before is null ? [] : [Fact(FeatureFact.Scores, before, 100)] };

        Assert.That(JudgedAt(Due, facts).Findings.Single().Patterns[0], Does.StartWith(words));
    }

    [Test]
    public void A_cause_that_is_not_upstream_or_not_known_is_not_made_up()
    {
        Assert.That(JudgedAt(Due, Of(mean: 60)).Findings.Single().Patterns[1], Does.StartWith("cause not upstream"));
        Assert.That(JudgedAt(Due, Of(mean: 60)).Findings.Single().Command, Does.Contain("MLFeatureStoreProcessor"));
        Assert.That(JudgedAt(Due, Of(mean: 60) with { History = null }).Findings.Single().Patterns[1], Does.Contain("cause unknown"));
    }

    [Test]
    public void What_was_looked_at_and_is_fine_is_healthy()
    {
        Assert.That(
            JudgedAt(Due, Of(mean: 50)).Healthy.Select(name => name.Entity),
            Is.EquivalentTo(["upcoming_team_game_context.windows", "predictions.rule"]));
    }
}
