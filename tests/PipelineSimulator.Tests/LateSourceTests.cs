namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class LateSourceTests
{
    private const string The19th = "2026-01-19";

    [TestCase("source_late", "\"until\": \"2026-01-21T00:00:00Z\"", "2026-01-21T00:00:00Z")]
    [TestCase("source_games_missing", "\"repairable\": true", "2026-01-20T12:00:00Z")]
    public void What_its_provider_does_not_have_yet_no_scrape_brings(string kind, string more, string arrives)
    {
        var scenario = Worlds.Scenario($$"""{ "id": "f", "kind": "{{kind}}", "source": "bdl", "dates": ["{{The19th}}"], {{more}} }""");
        var world = new PipelineWorld(scenario, [new Intervention(Worlds.At("2026-01-20T12:00:00Z"), "bdl", Worlds.Day(The19th))]);

        Assert.That(world.Of(Tables.BdlBoxScores, The19th).Max(row => row.At), Is.EqualTo(Worlds.At(arrives)));
    }
}
