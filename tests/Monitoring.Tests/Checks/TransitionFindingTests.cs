using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Checks;

public sealed class TransitionFindingTests
{
    private readonly FakeWarehouse _warehouse = new();

    [Test]
    public async Task The_bottleneck_is_named_with_the_funnel_step_by_step()
    {
        var finding = await FindAsync("2026-01-16 11:00", "player_game_summary", "player_daily_cache", "grades");

        Assert.That(finding.Subject, Is.EqualTo("Phase 3 analytics not started: 2 games with box scores wait"));
        Assert.That(finding.Patterns.Single(), Does.StartWith("the bottleneck is raw → analytics: what it needs was there at 2026-01-15 23:58 ET")
            .And.EndWith("the run history has no run of this phase for the date"));
        Assert.That(finding.Details[0], Is.EqualTo(
            "scheduled 2 → raw 2 (100 %) → analytics 0 (0 %) → features 2 → predictions 2 (100 %) → graded 0 (0 %)"));
        Assert.That(finding.Details, Has.One.EqualTo("analytics: no rows"));
        Assert.That(finding.Missing, Is.EqualTo(["MEM@ORL", "PHX@DET"]));
        Assert.That(finding.Since, Is.EqualTo(Some.Eastern("2026-01-16 09:00")));
    }

    [TestCase("ml_feature_store", "2026-01-15 14:00", "MLFeatureStoreProcessor", "PlayerDailyCacheProcessor")]
    [TestCase("predictions", "2026-01-15 14:00", "/start", "process-date")]
    [TestCase("player_game_summary", "2026-01-16 11:00", "PlayerGameSummaryProcessor", "UpcomingPlayerGameContextProcessor")]
    [TestCase("player_daily_cache", "2026-01-16 11:00", "PlayerDailyCacheProcessor", "PlayerGameSummaryProcessor")]
    [TestCase("grades", "2026-01-16 17:00", "nba-grading-trigger", "process-date")]
    public async Task The_command_starts_what_did_not_start_and_nothing_else(string missing, string now, string command, string not) =>
        Assert.That((await FindAsync(now, missing)).Command, Does.Contain(command).And.Not.Contain(not).And.Contain("2026-01-15"));

    [Test]
    public async Task A_stage_that_could_not_be_asked_is_unknown_in_the_funnel_and_hides_no_other_problem()
    {
        _warehouse.Fail("nba_predictions.ml_feature_store_v2");

        var finding = await FindAsync("2026-01-16 11:00", "player_game_summary", "player_daily_cache", "grades");

        Assert.That(finding.Details[0], Does.Contain("features unknown → predictions 2 →"));
        Assert.That(finding.Details, Has.One.EqualTo("features: could not be checked"));
    }

    [Test]
    public async Task Features_of_the_day_and_the_nights_precompute_are_one_problem_of_one_phase()
    {
        var finding = await FindAsync("2026-01-16 11:00", "ml_feature_store", "player_daily_cache", "predictions", "grades");

        Assert.That(finding.What, Is.EqualTo("Phase 4 features of the day not started"));
    }

    private async Task<Finding> FindAsync(string now, params string[] without)
    {
        _warehouse.See(SomeFunnel.Of(2, without));
        var evidence = new FunnelEvidence(new FunnelQueries(_warehouse), SourceRegistry.Default);
        var verdict = await new PhaseTransition(evidence, new TransitionDueTimes(new(), new(), new(), new(), new()), new TransitionThresholds())
            .EvaluateAsync(new CheckRequest(Some.Eastern(now)) { Dates = [Some.Date] }, default);
        return verdict.Findings.Single();
    }
}
