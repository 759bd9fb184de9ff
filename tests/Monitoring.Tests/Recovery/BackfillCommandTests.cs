using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;

namespace NbaPipeline.Monitoring.Tests.Recovery;

public sealed class BackfillCommandTests
{
    [Test]
    public void BDL_is_scraped_again_for_the_game_date()
    {
        var command = BackfillCommand.ForSource(SourceRegistry.BallDontLie, Some.Date, Some.Date.AddDays(3));

        Assert.That(command, Does.StartWith("curl").And.Contain("$PHASE1_SCRAPERS_URL/scrape\""));
        Assert.That(command, Does.EndWith("""-d '{"scraper":"bdl_box_scores","date":"2026-01-15"}'"""));
    }

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(14, 14)]
    public void The_gamebook_is_caught_up_back_to_the_game_date(int daysLater, int lookBack)
    {
        var command = BackfillCommand.ForSource(SourceRegistry.Gamebook, Some.Date, Some.Date.AddDays(daysLater));

        Assert.That(command, Does.Contain("$PHASE1_SCRAPERS_URL/catchup\""));
        Assert.That(command, Does.EndWith($$"""-d '{"scraper_name":"nbac_gamebook_pdf","lookback_days":{{lookBack}}}'"""));
    }

    [Test]
    public void Analytics_of_one_date_is_asked_for_the_processors_named_by_the_classes_its_service_knows()
    {
        var command = BackfillCommand.ForAnalytics(Some.Date, ["player_game_summary"]);

        Assert.That(command, Does.Contain("\"$PHASE3_ANALYTICS_URL/process-date-range\"").And.Contain("Authorization: Bearer"));
        Assert.That(command, Does.EndWith("""-d '{"start_date":"2026-01-15","end_date":"2026-01-15","processors":["PlayerGameSummaryProcessor"]}'"""));
    }

    [Test]
    public void Precompute_of_one_date_is_asked_in_the_order_in_which_it_builds()
    {
        var command = BackfillCommand.ForPrecompute(Some.Date, ["ml_feature_store", "player_daily_cache"]);

        Assert.That(command, Does.EndWith("""-d '{"analysis_date":"2026-01-15","processors":["PlayerDailyCacheProcessor","MLFeatureStoreProcessor"]}'"""));
    }

    [Test]
    public void Phase_3_is_run_again_for_one_date_and_the_processors_named()
    {
        var command = BackfillCommand.ForAnalytics(Some.Date, ["team_offense_game_summary", "player_game_summary"]);

        Assert.That(command, Does.StartWith("curl").And.Contain("\"$PHASE3_ANALYTICS_URL/process-date-range\"").And.Contain("Authorization: Bearer"));
        Assert.That(command, Does.EndWith(
            """-d '{"start_date":"2026-01-15","end_date":"2026-01-15","processors":["PlayerGameSummaryProcessor","TeamOffenseGameSummaryProcessor"]}'"""));
    }

    [Test]
    public void Phase_4_is_run_again_in_the_order_of_what_its_processors_build_on()
    {
        var command = BackfillCommand.ForPrecompute(Some.Date, ["ml_feature_store", "player_daily_cache", "team_defense_zone_analysis"]);

        Assert.That(command, Does.Contain("\"$PHASE4_PRECOMPUTE_URL/process-date\""));
        Assert.That(command, Does.EndWith(
            """-d '{"analysis_date":"2026-01-15","processors":["TeamDefenseZoneAnalysisProcessor","PlayerDailyCacheProcessor","MLFeatureStoreProcessor"]}'"""));
    }
}
