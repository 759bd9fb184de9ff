namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class ScraperServiceTests
{
    private readonly PipelineWorld _world = Worlds.With();

    [Test]
    public void A_scrape_says_how_many_rows_it_found_and_is_loaded_minutes_later()
    {
        var reply = _world.Ask(Calls.Post(Calls.Scrapers, "scrape", """{"scraper":"bdl_box_scores","date":"2026-01-19"}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reply.Status, (string?)reply.Json()["status"]), Is.EqualTo((200, "success")));
            Assert.That((int)reply.Json()["data_summary"]!["rowCount"]!, Is.EqualTo(_world.Of(Tables.BdlBoxScores, "2026-01-19").Count));
            Assert.That(reply.Interventions, Is.EqualTo([new Intervention(Worlds.At("2026-01-20T15:03:00Z"), "bdl", new DateOnly(2026, 1, 19))]));
        }
    }

    [Test]
    public void No_rows_are_a_success_that_starts_nothing()
    {
        var reply = _world.Ask(Calls.Post(Calls.Scrapers, "scrape", """{"scraper":"bdl_box_scores","date":"2026-07-19"}"""));

        Assert.That((reply.Status, (int)reply.Json()["data_summary"]!["rowCount"]!, reply.Interventions.Count), Is.EqualTo((200, 0, 0)));
    }

    [TestCase("2026-01-20T15:00:00Z", "2026-01-19")]
    [TestCase("2026-01-21T02:00:00Z", "2026-01-20")]
    public void Without_a_date_a_scrape_takes_yesterday_in_utc(string at, string date) =>
        Assert.That(Rows("""{"scraper":"bdl_box_scores"}""", at), Is.EqualTo(Rows($$"""{"scraper":"bdl_box_scores","date":"{{date}}"}""", at)));

    [TestCase("{}")]
    [TestCase("""{"scraper":"espn_weather"}""")]
    [TestCase("no json")]
    public void A_scraper_that_is_missing_or_unknown_is_a_bad_request(string body) =>
        Assert.That(_world.Ask(Calls.Post(Calls.Scrapers, "scrape", body)).Status, Is.EqualTo(400));

    [Test]
    public void Options_may_stand_in_the_query() =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Scrapers, "scrape") with { Query = "?scraper=bdl_box_scores&date=2026-01-19" }).Works(),
            Is.EqualTo([("bdl", "2026-01-19")]));

    [TestCase("""{"scraper":"nbac_gamebook_pdf","game_code":"20260119/MIAGSW"}""", 200)]
    [TestCase("""{"scraper":"nbac_gamebook_pdf","date":"2026-01-19"}""", 500)]
    public void A_gamebook_is_fetched_by_the_code_of_its_game(string body, int status) =>
        Assert.That(_world.Ask(Calls.Post(Calls.Scrapers, "scrape", body)).Status, Is.EqualTo(status));

    [Test]
    public void A_fresh_schedule_is_a_scrape_too() =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Scrapers, "scrape", """{"scraper":"nbac_schedule_api"}""")).Works(), Is.EqualTo([("schedule", "2026-01-20")]));

    [Test]
    public void The_catch_up_retries_what_the_gamebook_has_and_the_early_source_has_not()
    {
        var world = Worlds.With("""{ "id": "gap", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"] }""");

        var reply = world.Ask(Calls.Post(Calls.Scrapers, "catchup", """{"scraper_name":"bdl_box_scores","lookback_days":3}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Works(), Is.EqualTo([("bdl", "2026-01-19")]));
            Assert.That(((string?)reply.Json()["status"], (int)reply.Json()["dates_retried"]!, (int)reply.Json()["failures"]!), Is.EqualTo(("complete", 1, 0)));
        }
    }

    [Test]
    public void What_both_sources_lack_the_catch_up_never_sees()
    {
        var world = Worlds.With(
            """
            { "id": "one", "kind": "source_games_missing", "source": "bdl", "games": ["2026-01-19:MIA@GSW"] },
            { "id": "two", "kind": "source_games_missing", "source": "nbac_gamebook", "games": ["2026-01-19:MIA@GSW"] }
            """);

        Assert.That(world.Ask(Calls.Post(Calls.Scrapers, "catchup", """{"scraper_name":"bdl_box_scores"}""")).Works(), Is.Empty);
    }

    [TestCase("""{}""")]
    [TestCase("""{"scraper_name":"espn_weather"}""")]
    public void A_catch_up_of_nothing_known_is_a_bad_request(string body) =>
        Assert.That(_world.Ask(Calls.Post(Calls.Scrapers, "catchup", body)).Status, Is.EqualTo(400));

    [Test]
    public void The_stale_fixer_finalises_past_games_by_age_and_none_of_today() =>
        Assert.That((int)_world.Ask(Calls.Post(Calls.Scrapers, "fix-stale-schedule")).Json()["games_fixed"]!, Is.Zero);

    [Test]
    public void Health_names_the_service() =>
        Assert.That(
            (string?)_world.Ask(new ServiceCall(_world.StartsAt, Calls.Scrapers, "GET", "health")).Json()["service"], Is.EqualTo("nba-scrapers"));

    [TestCase(Calls.Scrapers, "predict")]
    [TestCase(Calls.Raw, "process-date-range")]
    [TestCase(Calls.Coordinator, "predict")]
    [TestCase("nba-phase1-scrapers", "scrape")]
    public void A_route_that_does_not_exist_is_not_found(string service, string route) =>
        Assert.That(_world.Ask(Calls.Post(service, route, "{}")).Status, Is.EqualTo(404));

    [TestCase("""{"bucket":"b","name":"n"}""", 200)]
    [TestCase("""{"processor_name":"p","phase":"phase_2_raw"}""", 200)]
    [TestCase("""{"scraper_name":"s"}""", 200)]
    [TestCase("""{"action":"retry"}""", 400)]
    public void The_raw_service_takes_three_kinds_of_message_and_no_other(string data, int status) =>
        Assert.That(_world.Ask(Calls.Post(Calls.Raw, "process", Calls.Push(data))).Status, Is.EqualTo(status));

    private static string Rows(string body, string at) =>
        Worlds.With(to: "2026-01-21").Ask(Calls.Post(Calls.Scrapers, "scrape", body, at)).Json()["data_summary"]!.ToJsonString();
}
