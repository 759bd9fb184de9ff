namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class AnalyticsServiceTests
{
    private const string Yesterday = """{"start_date":"2026-01-19","end_date":"2026-01-19"}""";
    private readonly PipelineWorld _world = Worlds.With();

    [Test]
    public void A_date_range_runs_all_five_when_none_is_named()
    {
        var reply = Ask(Yesterday);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reply.Status, (string?)reply.Json()["status"], reply.Json()["results"]!.AsArray().Count), Is.EqualTo((200, "completed", 5)));
            Assert.That(reply.Works().Select(work => work.Target), Is.EqualTo(["player_game_summary", "team_offense_game_summary", "team_defense_game_summary", "upcoming_player_game_context", "upcoming_team_game_context"]));
        }
    }

    [Test]
    public void A_name_that_nobody_knows_is_dropped_and_the_range_is_completed()
    {
        var reply = Ask("""{"start_date":"2026-01-19","end_date":"2026-01-19","processors":["PGS"]}""");

        Assert.That(
            (reply.Status, (string?)reply.Json()["status"], reply.Json()["results"]!.AsArray().Count, reply.Interventions.Count),
            Is.EqualTo((200, "completed", 0, 0)));
    }

    [Test]
    public void While_a_game_is_not_final_the_player_table_succeeds_without_doing_anything()
    {
        var reply = Ask("""{"start_date":"2026-01-20","end_date":"2026-01-20","processors":["PlayerGameSummaryProcessor"],"backfill_mode":true}""");

        Assert.That((reply.Status, (string?)reply.Json()["results"]![0]!["status"], reply.Interventions.Count), Is.EqualTo((200, "success", 0)));
    }

    [TestCase("YESTERDAY", "2026-01-19")]
    [TestCase("TODAY", "2026-01-20")]
    [TestCase("TOMORROW", "2026-01-21")]
    public void Days_in_words_are_eastern(string word, string date) =>
        Assert.That(
            Ask($$"""{"start_date":"{{word}}","end_date":"{{word}}","processors":["UpcomingTeamGameContextProcessor"]}""", "2026-01-21T04:30:00Z").Works(),
            Is.EqualTo([("upcoming_team_game_context", date)]));

    [TestCase("""{"start_date":"2026-01-19"}""")]
    [TestCase("""{"start_date":"soon","end_date":"soon"}""")]
    public void A_range_that_cannot_be_read_is_a_bad_request(string body) => Assert.That(Ask(body).Status, Is.EqualTo(400));

    [TestCase(null, 401)]
    [TestCase("Bearer short", 401)]
    [TestCase("Bearer a-token-that-is-longer-than-fifty-characters-as-real-ones-are", 200)]
    public void Only_a_long_token_is_let_in(string? authorization, int status) =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Analytics, "process-date-range", Yesterday) with { Authorization = authorization }).Status, Is.EqualTo(status));

    [Test]
    public void A_key_is_let_in_as_well() =>
        Assert.That(
            _world.Ask(Calls.Post(Calls.Analytics, "process-date-range", Yesterday) with { Authorization = null, ApiKey = "key" }).Status, Is.EqualTo(200));

    [TestCase("nba_raw.nbac_gamebook_player_stats", "completed")]
    [TestCase("PlayerGameSummaryProcessor", "no_processors")]
    public void A_message_is_mapped_by_its_raw_table(string table, string status) =>
        Assert.That(
            (string?)_world.Ask(Calls.Post(Calls.Analytics, "process", Calls.Push($$"""{"output_table":"{{table}}","game_date":"2026-01-19"}"""))).Json()["status"],
            Is.EqualTo(status));

    [Test]
    public void A_processor_that_cannot_be_repaired_fails_inside_a_completed_range()
    {
        var fault = new Fault { Id = "dead", Kind = FaultKinds.ProcessorFailed, Processors = ["TDGS"], Date = new DateOnly(2026, 1, 19), Repairable = false };
        var reply = new PipelineWorld(_world.Scenario with { Faults = [fault] }).Ask(Calls.Post(Calls.Analytics, "process-date-range", Yesterday));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reply.Status, (string?)reply.Json()["status"]), Is.EqualTo((200, "completed")));
            Assert.That(
                reply.Json()["results"]!.AsArray().Select(result => (string?)result!["status"]), Is.EqualTo(["success", "success", "error", "success", "success"]));
            Assert.That(reply.Works().Select(work => work.Target), Has.No.Member("team_defense_game_summary"));
        }
    }

    private ServiceReply Ask(string body, string at = "2026-01-20T15:00:00Z") => _world.Ask(Calls.Post(Calls.Analytics, "process-date-range", body, at));
}
