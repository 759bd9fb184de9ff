using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class FigureJudgeTests
{
    private static readonly SmokeRules Rules = SmokeRules.Default;

    [Test]
    public void A_whole_night_is_at_one_hundred_everywhere_and_keeps_what_was_promised()
    {
        var figures = Judge(SomeSmoke.Night(), "2026-01-16 15:30");

        Assert.That(figures.Where(figure => figure.Unit is FigureUnit.Percent).Select(figure => figure.Value), Is.EqualTo([100.0, 100, 100, 100]));
        Assert.That(figures.Where(figure => figure.Unit is FigureUnit.Holds).Select(figure => figure.Value), Is.EqualTo([1.0, 1, 1, 1]));
        Assert.That(ValueOf(figures, FigureNames.Predictions), Is.EqualTo(500));
    }

    [TestCase(9, 90.0, 1.0)]
    [TestCase(8, 80.0, 0.0)]
    public void Box_scores_are_promised_of_nine_games_in_ten(int games, double share, double holds)
    {
        var figures = Judge(SomeSmoke.Night().With("bdl").With("nbac_gamebook", SomeSmoke.Fact("nbac_gamebook", games: games)), "2026-01-16 15:30");

        Assert.That((ValueOf(figures, FigureNames.Raw), ValueOf(figures, FigureNames.RawPromise)), Is.EqualTo((share, holds)));
    }

    [TestCase("player_shot_zone_analysis,team_defense_zone_analysis", 60.0, 1.0)]
    [TestCase("player_shot_zone_analysis,team_defense_zone_analysis,player_composite_factors", 40.0, 0.0)]
    [TestCase("player_daily_cache", 80.0, 0.0)]
    [TestCase("ml_feature_store", 80.0, 0.0)]
    public void Phase_4_is_promised_with_three_of_five_and_both_critical_ones(string missing, double share, double holds)
    {
        var night = missing.Split(',').Aggregate(SomeSmoke.Night(), (left, output) => left.With(output));

        var figures = Judge(night, "2026-01-16 15:30");

        Assert.That((ValueOf(figures, FigureNames.Precompute), ValueOf(figures, FigureNames.PrecomputePromise)), Is.EqualTo((share, holds)));
    }

    [TestCase(8, 1.0)]
    [TestCase(7, 0.0)]
    public void Predictions_are_promised_of_eight_games_in_ten(int games, double holds)
    {
        var night = SomeSmoke.Night();
        var some = night.With(SmokeFact.Predictions, night.Where(fact => fact.Output == SmokeFact.Predictions).Take(games));

        Assert.That(ValueOf(Judge(some, "2026-01-16 15:30"), FigureNames.PredictionPromise), Is.EqualTo(holds));
    }

    [TestCase("2026-01-16 14:59", null)]
    [TestCase("2026-01-16 15:00", 0.0)]
    public void Nothing_is_broken_before_it_is_due(string now, double? holds)
    {
        var figures = Judge(SomeSmoke.Night().With(SmokeFact.Grades, SomeSmoke.Grades(89, 5.9)), now);

        Assert.That((ValueOf(figures, FigureNames.Grading), ValueOf(figures, FigureNames.GradingPromise)), Is.EqualTo((89.0, holds)));
    }

    [Test]
    public void A_date_without_games_has_no_figures() =>
        Assert.That(Judge([SomeSmoke.Fact(SmokeFact.Around)], "2026-01-16 15:30"), Is.Empty);

    [Test]
    public void One_source_that_cannot_be_asked_leaves_no_share_unless_the_other_is_whole()
    {
        var half = SomeSmoke.Night().With("nbac_gamebook", SomeSmoke.Fact("nbac_gamebook", games: 5));

        Assert.That(ValueOf(Judge(half, "2026-01-16 15:30", blind: "bdl"), FigureNames.Raw), Is.Null);
        Assert.That(ValueOf(Judge(SomeSmoke.Night(), "2026-01-16 15:30", blind: "bdl"), FigureNames.Raw), Is.EqualTo(100));
    }

    [TestCase("phase_1_scrapers", FigureNames.ScraperFailures)]
    [TestCase("phase_3_analytics", FigureNames.ProcessorFailures)]
    [TestCase(null, FigureNames.ProcessorFailures)]
    [TestCase("phase_6_grading", FigureNames.GradingFailures)]
    public void A_failed_run_is_counted_where_it_ran(string? phase, string figure)
    {
        var figures = FigureCounts.FailuresOf([new TrendFact(TrendFact.Failures, Some.Date, "somebody", phase, 3)], Some.Date).ToList();

        Assert.That(figures.Where(one => one.Value > 0).Select(one => (one.Name, one.Value)), Is.EqualTo([(figure, 3.0)]));
    }

    private static IReadOnlyList<PipelineFigure> Judge(IReadOnlyList<SmokeFact> night, string now, string? blind = null)
    {
        var outputs = SmokeQueries.Tables.Keys.ToDictionary(output => output, Evidence<IReadOnlyList<SmokeFact>> (output) => output == blind
            ? new Evidence<IReadOnlyList<SmokeFact>>.Unknown(new Blindness("no rights", "warehouse"))
            : new Evidence<IReadOnlyList<SmokeFact>>.Known([.. night.Where(fact => fact.Output == output)]));
        var last = SmokeNights.Of(new SmokeRequest(Some.Date, Some.Date, Some.Eastern(now)), outputs, SourceRegistry.Default)![0];
        return FigureJudge.Judge(last, last, Rules, new ServiceLevelThresholds(), Some.Eastern(now));
    }

    private static double? ValueOf(IReadOnlyList<PipelineFigure> figures, string name) => figures.SingleOrDefault(figure => figure.Name == name)?.Value;
}
