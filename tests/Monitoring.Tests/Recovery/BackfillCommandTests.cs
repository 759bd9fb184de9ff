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
}
