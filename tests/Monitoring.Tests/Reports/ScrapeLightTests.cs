using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Reports;

namespace NbaPipeline.Monitoring.Tests.Reports;

public sealed class ScrapeLightTests
{
    [TestCase("2026-01-16 09:59", SmokeLight.Pass, "BDL 10 of 10 games (100 %), NBA.com gamebook not due")]
    [TestCase("2026-01-16 10:00", SmokeLight.Fail, "BDL 10 of 10 games (100 %), NBA.com gamebook 2 of 10 games (20 %)")]
    public async Task Each_source_counts_from_when_it_is_due(string now, SmokeLight light, string why)
    {
        var seen = await LightAsync(now, SomeSmoke.Night().With("nbac_gamebook", SomeSmoke.Fact("nbac_gamebook", games: 2)));

        Assert.That((seen.Light, seen.Why), Is.EqualTo((light, why)));
    }

    [TestCase(10, SmokeLight.Pass)]
    [TestCase(9, SmokeLight.NotDue)]
    public async Task Before_any_is_due_only_what_is_whole_counts(int games, SmokeLight light)
    {
        var seen = await LightAsync("2026-01-15 20:00", SomeSmoke.Night().With("bdl", SomeSmoke.Fact("bdl", games: games)));

        Assert.That(seen.Light, Is.EqualTo(light));
    }

    [Test]
    public async Task G1_Without_games_nothing_is_fetched() => Assert.That((await LightAsync("2026-01-16 12:00", [])).Light, Is.EqualTo(SmokeLight.NoGames));

    [Test]
    public async Task G12_A_source_that_could_not_be_asked_is_neither_good_nor_bad()
    {
        var warehouse = new FakeWarehouse();
        warehouse.Fail("nba_raw.bdl_player_boxscores");
        warehouse.Answer("SmokeFacts", SomeSmoke.Night());

        Assert.That((await LightAsync("2026-01-16 12:00", warehouse)).Light, Is.EqualTo(SmokeLight.Unknown));
    }

    private static Task<PhaseLight> LightAsync(string now, IReadOnlyList<SmokeFact> facts)
    {
        var warehouse = new FakeWarehouse();
        warehouse.Answer("SmokeFacts", facts);
        return LightAsync(now, warehouse);
    }

    private static async Task<PhaseLight> LightAsync(string now, FakeWarehouse warehouse)
    {
        var round = new SmokeRound(new SmokeQueries(warehouse), SmokeRules.Default, new CostLedger());
        var (dates, _) = await round.LookAsync(new SmokeRequest(Some.Date, Some.Date, Some.Eastern(now)), default);
        return ScrapeLight.Of(dates.Single(), SmokeRules.Default, Some.Eastern(now));
    }
}
