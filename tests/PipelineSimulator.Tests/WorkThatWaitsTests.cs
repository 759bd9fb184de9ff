namespace NbaPipeline.PipelineSimulator.Tests;

public sealed class WorkThatWaitsTests
{
    private const string The19th = "2026-01-19";

    [TestCase("nba-phase3-analytics-processors", Tables.PlayerGameSummary, "2026-01-20T16:04:00Z")]
    [TestCase("nba-phase4-precompute-processors", Tables.DailyCache, "2026-01-20T16:04:00Z")]
    public void What_waits_for_a_service_is_done_when_it_is_back(string service, string table, string at)
    {
        var world = Down(service);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(table, The19th).Min(row => row.At), Is.EqualTo(Worlds.At(at)));
            Assert.That(world.Statuses("PlayerGameSummaryProcessor", "2026-01-20"), Is.EqualTo(["running", "success", "running", "success"]), "the next day is an ordinary one");
        }
    }

    [Test]
    public void Jobs_that_find_no_service_are_lost_where_no_message_stands_behind_them()
    {
        var world = Worlds.With("""{ "id": "f", "kind": "service_down", "service": "prediction-coordinator", "from": "2026-01-18T20:00:00Z", "to": "2026-01-19T19:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.Predictions, The19th), Is.Empty);
            Assert.That(world.Of(Tables.Predictions, "2026-01-20"), Is.Not.Empty);
        }
    }

    [TestCase("nba-scrapers")]
    [TestCase("nba-phase2-raw-processors")]
    public void Without_the_services_of_the_first_phases_no_source_brings_anything(string service)
    {
        var world = Down(service);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.BdlBoxScores, The19th).Min(row => row.At), Is.EqualTo(Worlds.At("2026-01-20T16:05:00Z")));
            Assert.That(world.Of(Tables.Gamebook, The19th).Min(row => row.At), Is.EqualTo(Worlds.At("2026-01-20T16:05:00Z")));
        }
    }

    [TestCase("orchestrator_down")]
    [TestCase("decisions_not_executed")]
    public void Without_decisions_the_live_source_comes_and_the_gamebook_waits(string kind)
    {
        var world = Worlds.With($$"""{ "id": "f", "kind": "{{kind}}", "from": "2026-01-19T17:00:00Z", "to": "2026-01-20T16:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.BdlBoxScores, The19th).Min(row => row.At), Is.EqualTo(Worlds.With().Of(Tables.BdlBoxScores, The19th).Min(row => row.At)));
            Assert.That(world.Of(Tables.Gamebook, The19th).Min(row => row.At), Is.EqualTo(Worlds.At("2026-01-20T16:05:00Z")));
        }
    }

    [TestCase("scheduler_job_missing")]
    [TestCase("scheduler_job_paused")]
    [TestCase("scheduler_job_misdirected")]
    public void A_job_that_does_not_reach_its_target_starts_nothing(string kind)
    {
        var world = Worlds.With(
            $$"""{ "id": "f", "kind": "{{kind}}", "jobs": ["overnight-phase4-7am-et"], "from": "2026-01-20T00:00:00Z", "to": "2026-01-21T00:00:00Z" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.DailyCache, The19th), Is.Empty);
            Assert.That(world.Of(Tables.DailyCache, "2026-01-20"), Is.Not.Empty);
        }
    }

    [TestCase("consumer_missing", "\"from\": \"2026-01-20T11:00:00Z\", \"to\": \"2026-01-20T20:00:00Z\"", null)]
    [TestCase("message_lost", "\"date\": \"2026-01-19\"", null)]
    [TestCase("message_late", "\"date\": \"2026-01-19\", \"hours\": 2", "2026-01-20T16:19:00Z")]
    [TestCase("game_id_formats", "\"date\": \"2026-01-19\"", "2026-01-20T14:19:00Z")]
    public void What_came_late_is_analysed_only_if_its_message_is_heard(string kind, string more, string? at)
    {
        var topic = kind == "game_id_formats" ? "" : "\"topic\": \"nba-phase2-raw-complete\", ";
        var world = Worlds.With(
            $$"""
            { "id": "late", "kind": "source_late", "source": "bdl", "games": ["2026-01-19:MIA@GSW"], "until": "2026-01-20T14:05:00Z" },
            { "id": "gone", "kind": "source_games_missing", "source": "nbac_gamebook", "games": ["2026-01-19:MIA@GSW"] },
            { "id": "f", "kind": "{{kind}}", {{topic}}{{more}} }
            """);

        Assert.That(
            world.Of(Tables.PlayerGameSummary, The19th).Where(row => row.Values["game_id"] is "20260119_MIA_GSW").Select(row => (DateTimeOffset?)row.At).Min(),
            Is.EqualTo(at is null ? null : (DateTimeOffset?)Worlds.At(at)));
    }

    private static PipelineWorld Down(string service) => Worlds.With(
        $$"""{ "id": "f", "kind": "service_down", "service": "{{service}}", "from": "2026-01-19T17:00:00Z", "to": "2026-01-20T16:00:00Z" }""");
}
