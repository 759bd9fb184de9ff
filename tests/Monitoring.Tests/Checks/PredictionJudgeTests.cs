using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using static NbaPipeline.Monitoring.Checks.Severity;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class PredictionJudgeTests
{
    private static readonly DateTimeOffset Noon = Some.Eastern("2026-01-15 12:00");

    [TestCase(0, Critical)]
    [TestCase(1, Warning)]
    [TestCase(7, Warning)]
    [TestCase(8, null)]
    public void None_is_critical_and_a_thin_game_a_warning(int players, Severity? severity)
    {
        var verdict = Judge([SomePredictions.Whole(players: players)]);

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Outcome, Is.EqualTo(severity is null ? Outcome.Passed : Outcome.Failed));
        Assert.That(verdict.Healthy, Has.Count.EqualTo(severity is null ? 1 : 0));
    }

    [Test]
    public void One_game_without_any_among_others_is_a_warning_that_names_it()
    {
        var finding = Judge([SomePredictions.Whole()], Some.Scheduled(), Some.Scheduled("PHX@DET", id: "0022500579")).Findings.Single();

        Assert.That((finding.Severity, finding.Subject), Is.EqualTo((Warning, "Predictions: 1 of 2 games below 8 players")));
        Assert.That(finding.Fingerprint.ToString(), Is.EqualTo("phase5/predictions/2026-01-15"));
        Assert.That(finding.Missing, Is.EqualTo(["PHX@DET"]));
        Assert.That(finding.Command, Does.Contain("$PREDICTION_COORDINATOR_URL/start\"").And.Contain("2026-01-15"));
    }

    [TestCase(10.0, 0, Warning, TestName = "A_tracked_system_at_none_is_a_warning")]
    [TestCase(10.0, 4, Warning)]
    [TestCase(10.0, 5, null, TestName = "Half_of_the_usual_is_not_below_half")]
    [TestCase(11.0, 5, Warning)]
    [TestCase(null, 0, null, TestName = "A_system_that_never_predicted_is_not_at_none")]
    public void A_system_is_held_to_its_own_usual(double? usual, int players, Severity? severity)
    {
        var verdict = Judge(
            [SomePredictions.Whole(), SomePredictions.OfSystem(players: players)],
            new[] { usual }.OfType<double>().ToDictionary(_ => SomePredictions.System));

        Assert.That(verdict.Severity, Is.EqualTo(severity));
        Assert.That(verdict.Findings.SelectMany(finding => finding.Details), severity is null ? Is.Empty : Has.One.StartsWith("catboost_v8:"));
    }

    [Test]
    public void A_system_that_is_not_tracked_is_held_to_nothing()
    {
        Assert.That(Judge([SomePredictions.Whole()], new Dictionary<string, double> { ["experiment_v9"] = 10 }).Severity, Is.Null);
    }

    [Test]
    public void Where_there_is_none_at_all_the_systems_are_not_listed_one_by_one()
    {
        var finding = Judge([], new Dictionary<string, double> { [SomePredictions.System] = 10 }).Findings.Single();

        Assert.That((finding.Severity, finding.HowBad), Is.EqualTo((Critical, "none for 1 game")));
        Assert.That(finding.Details, Has.Count.EqualTo(1));
    }

    [TestCase(0, null)]
    [TestCase(1, Warning)]
    public void A_flag_against_its_source_is_a_warning(int players, Severity? severity)
    {
        Assert.That(Judge([SomePredictions.Whole() with { ContradictedCount = players }]).Severity, Is.EqualTo(severity));
    }

    [Test]
    public void Rows_of_which_none_is_active_are_named_as_staged()
    {
        var finding = Judge([SomePredictions.Whole(players: 0) with { InactiveRowCount = 18170 }]).Findings.Single();

        Assert.That((finding.Severity, finding.Patterns.Single()), Is.EqualTo((Critical, "18170 rows are there and none of them is active: staged, and never published")));
    }

    [Test]
    public void Predictions_of_other_teams_are_none_and_named_as_differing_ids()
    {
        var finding = Judge([SomePredictions.Whole("PHO@DET")]).Findings.Single();

        Assert.That((finding.Severity, finding.Patterns.Single()), Is.EqualTo((Critical, "ids differ: predictions match no scheduled game (20260115_PHO_DET)")));
    }

    [Test]
    public void A_game_under_either_order_of_its_teams_is_that_game()
    {
        Assert.That(Judge([SomePredictions.Whole("ORL@MEM")]).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [TestCase("2026-01-15 11:59:59", "19:00", Outcome.NotDue)]
    [TestCase("2026-01-15 12:00:00", "19:00", Outcome.Failed)]
    [TestCase("2026-01-15 12:00:00", "14:00", Outcome.Failed)]
    [TestCase("2026-01-15 10:29:59", "12:30", Outcome.NotDue)]
    [TestCase("2026-01-15 10:30:00", "12:30", Outcome.Failed)]
    public void They_are_due_at_noon_or_two_hours_before_the_first_tip(string now, string tip, Outcome outcome)
    {
        var verdict = At(Some.Eastern(now), FactsOf([], [], Some.Scheduled(tip: tip), Some.Scheduled("PHX@DET", tip: "22:30", id: "0022500579")));

        Assert.That(verdict.Outcome, Is.EqualTo(outcome));
        Assert.That(verdict.Healthy, Is.Empty);
    }

    [Test]
    public void A_seasons_first_days_are_silent()
    {
        var verdict = At(Noon, FactsOf([], []) with { IsSeasonsStart = true });

        Assert.That((verdict.Outcome, verdict.Findings.Count), Is.EqualTo((Outcome.Passed, 0)));
        Assert.That(verdict.Dates.Single().Summary, Does.Contain("first 14 days"));
    }

    [TestCase("10:31", true)]
    [TestCase("10:30", false)]
    public void Only_young_rows_make_a_warning_provisional_and_never_a_critical(string written, bool isProvisional)
    {
        var at = Some.Eastern($"2026-01-15 {written}");

        Assert.That(
            Judge([SomePredictions.Whole(players: 3) with { LastWritten = at }]).Findings.Single().ProvisionalUntil,
            Is.EqualTo(isProvisional ? at.AddMinutes(90) : null));
        Assert.That(Judge([SomePredictions.Whole(players: 0) with { LastWritten = at }]).Findings.Single().ProvisionalUntil, Is.Null);
    }

    [Test]
    public void The_usual_is_the_median_over_days_of_players_a_game()
    {
        PredictedGame[] trailing =
        [
            .. SomePredictions.Trailing(3),
            SomePredictions.Whole("PHX@DET", date: Some.Date.AddDays(-1)),
            SomePredictions.Whole(players: 0, date: Some.Date.AddDays(-9)),
        ];

        Assert.That(UsualPerGame.Of(trailing), Is.EqualTo(new Dictionary<string, double> { [SomePredictions.System] = 10 }));
        Assert.That(UsualPerGame.Of(trailing[..2]).Count + UsualPerGame.Of([]).Count, Is.EqualTo(1));
    }

    private static Verdict Judge(PredictedGame[] rows, params GameSighting[] games) => At(Noon, FactsOf(rows, [], games));

    private static Verdict Judge(PredictedGame[] rows, Dictionary<string, double> usual) => At(Noon, FactsOf(rows, usual));

    private static Verdict At(DateTimeOffset now, PredictionFacts facts) => PredictionJudge.Judge([facts], new PredictionThresholds(), now);

    private static PredictionFacts FactsOf(PredictedGame[] rows, Dictionary<string, double> usual, params GameSighting[] games)
    {
        var slate = SlateBuilder.Build([Some.Date], games.Length > 0 ? games : [Some.Scheduled()]).Single();
        return new PredictionFacts(slate, new PredictionThresholds().DueAt(slate)) { Rows = rows, Usual = usual };
    }
}
