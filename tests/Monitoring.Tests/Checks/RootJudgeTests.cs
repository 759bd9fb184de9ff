using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Tests.Checks;

/// <summary>Causes by what is on record; on real rows they are measured in replays.</summary>
public sealed class RootJudgeTests
{
    private const string Players = "PlayerGameSummaryProcessor";

    [Test]
    public void Where_nothing_is_missing_there_is_no_cause([Values] RootIssue issue) =>
        Assert.That(SomeRoots.Judged(issue, SomeRoots.Of()), Has.Property("Causes").Empty.And.Property("Summary").Contains("nothing is missing"));

    [Test]
    public void G1_A_date_without_games_lacks_nothing([Values] RootIssue issue) => Assert.That(SomeRoots.Judged(issue, SomeRoots.Of([])).Causes, Is.Empty);

    [TestCase("2026-01-16 08:59", 0)]
    [TestCase("2026-01-16 09:00", 1)]
    public void G3_What_is_not_due_is_not_missing(string now, int causes) =>
        Assert.That(SomeRoots.Judged(RootIssue.MissingAnalytics, SomeRoots.Of(SomeRoots.Without("player_game_summary"), now: now)).Causes, Has.Count.EqualTo(causes));

    [TestCase(null, RootCauseName.NotRun)]
    [TestCase("failed", RootCauseName.RunFailed)]
    [TestCase("running", RootCauseName.RunUnfinished)]
    [TestCase("skipped", RootCauseName.RunEmpty)]
    [TestCase("success", RootCauseName.RunEmpty)]
    public void An_empty_table_has_its_cause_in_the_run_history(string? status, RootCauseName cause) =>
        Assert.That(FirstOf(RootIssue.MissingAnalytics, SomeRoots.Of(SomeRoots.Without("player_game_summary"), status is null ? [] : [SomeRoots.Run(Players, status)])), Is.EqualTo(cause));

    [Test]
    public void A_run_that_left_a_game_out_is_partial_and_one_before_the_game_came_was_too_early()
    {
        var rows = SomeRoots.Without("player_game_summary", 2).ToList();

        Assert.That(FirstOf(RootIssue.MissingAnalytics, SomeRoots.Of(rows, [SomeRoots.Run(Players, "success")])), Is.EqualTo(RootCauseName.RunPartial));
        Assert.That(FirstOf(RootIssue.MissingAnalytics, SomeRoots.Of(rows, [SomeRoots.Run(Players, "success", "2026-01-15 23:50")])), Is.EqualTo(RootCauseName.RanTooEarly));
    }

    [Test]
    public void A_game_that_one_source_lacks_is_incomplete_there_and_one_that_all_lack_is_in_none()
    {
        var rows = SomeRoots.Without("bdl", 0, 1).Where(row => row.Witness != "nbac_gamebook" || row.Away != "MEM");
        var causes = SomeRoots.Judged(RootIssue.MissingBoxScores, SomeRoots.Of(rows)).Causes;

        Assert.That(causes.Select(cause => (cause.Cause, cause.Percent)), Is.EqualTo([(RootCauseName.SourceEmpty, 67), (RootCauseName.SourceIncomplete, 33)]));
        Assert.That(causes[1].Evidence, Is.EqualTo(["BDL has no PHX@DET: another source has it"]));
    }

    [Test]
    public void A_source_that_nobody_decided_to_fetch_is_not_called_incomplete()
    {
        var facts = SomeRoots.Of(SomeRoots.Without("nbac_gamebook"));

        Assert.That(FirstOf(RootIssue.MissingBoxScores, facts with { Records = RootRecords.None }), Is.EqualTo(RootCauseName.NoDecisions));
        Assert.That(
            FirstOf(RootIssue.MissingBoxScores, facts with { Records = SomeRoots.Worked with { Decisions = [.. SomeRoots.Worked.Decisions.Select(one => one with { EndedAt = null })] } }),
            Is.EqualTo(RootCauseName.NotExecuted));
        Assert.That(
            FirstOf(RootIssue.MissingBoxScores, facts with { Records = SomeRoots.Worked with { Decisions = [.. SomeRoots.Worked.Decisions.Select(one => one with { Bad = 1 })] } }),
            Is.EqualTo(RootCauseName.ScrapesFailed));
    }

    [Test]
    public void A_load_that_waits_for_the_streaming_buffer_says_so_before_it_is_due() => Assert.That(
        FirstOf(RootIssue.MissingBoxScores, SomeRoots.Of(SomeRoots.Without("bdl", 0), now: "2026-01-16 01:30") with { Conflicts = [SomeConflicts.Open("MEM@ORL", 2)] }),
        Is.EqualTo(RootCauseName.StreamingConflict));

    [Test]
    public void Missing_grades_are_followed_to_the_source_that_broke()
    {
        var rows = SomeRoots.Without("player_game_summary", 0).Where(row => row.Witness is not ("bdl" or "nbac_gamebook") || row.Away != "MEM");
        var causes = SomeRoots.Judged(RootIssue.GradingLag, SomeRoots.Of(rows) with { Grades = [SomePredictions.Graded(60, 0), SomePredictions.Graded(40, 20, "PHX@DET")] }).Causes;

        Assert.That(causes.Select(cause => (cause.Cause, cause.Phase, cause.Percent)), Is.EqualTo([(RootCauseName.SourceEmpty, Phase.Raw, 75), (RootCauseName.NotRun, Phase.Grading, 25)]));
        Assert.That(causes[0].Commands.Select(command => command.Split(' ')[0]), Is.EqualTo(["bq", "curl", "curl", "gcloud", "scripts/ops"]));
    }

    [TestCase(0, RootCauseName.RunEmpty)]
    [TestCase(20, RootCauseName.RunPartial)]
    public void A_grading_that_ran_graded_nothing_or_a_part(int graded, RootCauseName cause)
    {
        var grades = Some.Night(1).Select(game => game with { Witness = "grades", RowCount = graded });
        var run = SomeRoots.Run("PredictionAccuracyProcessor", "success", "2026-01-16 13:00") with { Detail = "phase_6_grading" };

        Assert.That(FirstOf(RootIssue.GradingLag, SomeRoots.Of(SomeRoots.Rows.Concat(grades), [run]) with { Grades = [SomePredictions.Graded(60, graded)] }), Is.EqualTo(cause));
    }

    [Test]
    public void Missing_predictions_are_followed_to_features_and_to_the_rule_that_rejects()
    {
        var scores = new FeatureFact(FeatureFact.Scores, Some.Date, null, 79, 40, 0, 0);
        var rejecting = SomeRoots.Of().Features with { Scores = scores, Rejections = [new(FeatureFact.Rejections, Some.Date, "INCOMPLETE_UPSTREAM", null, 40, 0, 0)] };

        Assert.That(FirstOf(RootIssue.LowCoverage, SomeRoots.Of(SomeRoots.Without("ml_feature_store").Without("predictions"))), Is.EqualTo(RootCauseName.NotRun));
        Assert.That(FirstOf(RootIssue.LowCoverage, SomeRoots.Of(SomeRoots.Without("predictions"), features: rejecting)), Is.EqualTo(RootCauseName.RuleRejects));
        Assert.That(
            FirstOf(RootIssue.LowCoverage, SomeRoots.Of(SomeRoots.Without("predictions"), features: SomeRoots.Of().Features with { Scores = scores with { Mean = 57 } })),
            Is.EqualTo(RootCauseName.FeaturesPoor));
    }

    [Test]
    public void Holes_explain_as_many_points_as_they_are_percent_of_the_games_and_the_rest_fell()
    {
        var features = SomeRoots.Of().Features with
        {
            Windows = new(FeatureFact.Windows, Some.Date, null, 60, 18, 0, 0),
            GamesBefore = 100,
            History = [new(Some.Date.AddDays(-3), new Coverage(0, 8)), new(Some.Date.AddDays(-2), new Coverage(6, 8))],
        };

        Assert.That(
            SomeRoots.Judged(RootIssue.LowFeatureQuality, SomeRoots.Of(features: features)).Causes.Select(cause => (cause.Cause, cause.Percent)),
            Is.EqualTo([(RootCauseName.FiguresFell, 75), (RootCauseName.HistoryThin, 25)]));
    }

    [TestCase(new long[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [TestCase(new long[] { 2, 1 }, new[] { 67, 33 })]
    [TestCase(new long[] { 999, 1 }, new[] { 100, 0 })]
    [TestCase(new long[] { 7 }, new[] { 100 })]
    [TestCase(new long[0], new int[0])]
    public void Shares_are_whole_percents_that_add_to_a_hundred(long[] weights, int[] shares) => Assert.That(RootFinding.Shares(weights), Is.EqualTo(shares));

    private static RootCauseName FirstOf(RootIssue issue, RootFacts facts) => SomeRoots.Judged(issue, facts).Causes[0].Cause;
}
