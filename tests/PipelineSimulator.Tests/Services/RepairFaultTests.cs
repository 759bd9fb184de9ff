namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class RepairFaultTests
{
    private const string NightMissing = """{ "id": "gap", "kind": "source_games_missing", "source": "bdl", "dates": ["2026-01-19"], "count": 9 }""";
    private const string Body = """{"scraper":"bdl_box_scores","date":"2026-01-19"}""";

    [Test]
    public void A_scrape_fails_so_often_and_then_works()
    {
        var world = Worlds.With("""{ "id": "shaky", "kind": "scrape_transient", "dates": ["2026-01-19"], "failures": 2 }""");
        var answered = new List<AnsweredCall>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var call = Calls.Post(Calls.Scrapers, "scrape", Body, $"2026-01-20T15:{attempt}0:00Z");
            answered.Add(new(call, world.Ask(call, answered)));
        }

        Assert.That(answered.Select(call => call.Reply.Status), Is.EqualTo([500, 503, 200]));
    }

    [Test]
    public void A_terminal_failure_stays_and_says_which()
    {
        var world = Worlds.With("""{ "id": "gone", "kind": "scrape_terminal", "dates": ["2026-01-19"], "status": 404 }""");
        var call = Calls.Post(Calls.Scrapers, "scrape", Body);
        var first = new AnsweredCall(call, world.Ask(call));

        Assert.That((first.Reply.Status, world.Ask(call, first).Status, first.Reply.Interventions.Count), Is.EqualTo((404, 404, 0)));
    }

    [Test]
    public void Another_source_and_another_date_can_be_scraped()
    {
        var world = Worlds.With("""{ "id": "gone", "kind": "scrape_terminal", "dates": ["2026-01-19"], "status": 404 }""");

        Assert.That(
            (world.Ask(Calls.Post(Calls.Scrapers, "scrape", """{"scraper":"bdl_box_scores","date":"2026-01-18"}""")).Status,
                world.Ask(Calls.Post(Calls.Scrapers, "scrape", """{"scraper":"nbac_gamebook_pdf","game_code":"20260119/MIAGSW"}""")).Status),
            Is.EqualTo((200, 200)));
    }

    [TestCase("scrape_transient", "failures", 2)]
    [TestCase("scrape_terminal", "status", 404)]
    public void The_games_of_the_dates_are_missing_until_a_scrape_works(string kind, string field, int value)
    {
        var world = Worlds.With($$"""{ "id": "gap", "kind": "{{kind}}", "dates": ["2026-01-19"], "{{field}}": {{value}} }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Of(Tables.BdlBoxScores, "2026-01-19"), Is.Empty);
            Assert.That(world.Of(Tables.Gamebook, "2026-01-19"), Is.Not.Empty);
            Assert.That(world.Faults[0].Cells, Has.Member(new Cell(2, "bdl", new DateOnly(2026, 1, 19))));
            Assert.That(world.Faults[0].ObservableAt, Is.EqualTo(Worlds.With(NightMissing).Faults[0].ObservableAt));
        }
    }

    [Test]
    public void A_lie_answers_as_ever_and_does_nothing()
    {
        var lying = Worlds.With("""{ "id": "lie", "kind": "recovery_lies", "dates": ["2026-01-19"], "endpoint": "/process-date" }""");
        var call = Calls.Post(Calls.Precompute, "process-date", """{"analysis_date":"2026-01-19"}""");

        Assert.That((lying.Ask(call).Status, lying.Ask(call).Body, lying.Ask(call).Interventions.Count), Is.EqualTo((200, Worlds.With().Ask(call).Body, 0)));
    }

    [Test]
    public void A_lie_about_one_endpoint_is_none_about_another()
    {
        var lying = Worlds.With("""{ "id": "lie", "kind": "recovery_lies", "dates": ["2026-01-19"], "endpoint": "/process-date" }""");

        Assert.That(lying.Ask(Calls.Post(Calls.Scrapers, "scrape", Body)).Interventions, Is.Not.Empty);
    }

    [Test]
    public void Harmful_work_answers_as_ever_and_is_marked_as_such()
    {
        var world = Worlds.With("""{ "id": "harm", "kind": "recovery_harmful", "dates": ["2026-01-19"], "endpoint": "/scrape" }""");

        Assert.That(world.Ask(Calls.Post(Calls.Scrapers, "scrape", Body)).Interventions.Select(work => work.IsHarmful), Is.EqualTo([true]));
    }

    [TestCase("recovery_lies")]
    [TestCase("recovery_harmful")]
    public void Nobody_is_asked_to_see_a_broken_repair_before_it_is_tried(string kind) =>
        Assert.That(
            Worlds.With($$"""{ "id": "repair", "kind": "{{kind}}", "dates": ["2026-01-19"], "endpoint": "/scrape" }""").Faults[0].IsDetectable, Is.False);
}
