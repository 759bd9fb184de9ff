namespace NbaPipeline.PipelineSimulator.Tests.Services;

public sealed class PrecomputeServiceTests
{
    private readonly PipelineWorld _world = Worlds.With();

    [Test]
    public void A_date_runs_its_five_processors_one_after_the_other()
    {
        var reply = Ask("""{"analysis_date":"2026-01-19"}""");

        Assert.That(
            reply.Interventions.Select(work => (work.Target, (work.At - Worlds.At("2026-01-20T15:00:00Z")).TotalMinutes)),
            Is.EqualTo([("team_defense_zone_analysis", 4.0), ("player_shot_zone_analysis", 8.0), ("player_composite_factors", 12.0), ("player_daily_cache", 16.0), ("ml_feature_store", 20.0)]));
    }

    [Test]
    public void Yesterday_is_no_word_it_knows_and_each_processor_fails_inside_a_completed_date()
    {
        var reply = Ask("""{"analysis_date":"YESTERDAY"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reply.Status, (string?)reply.Json()["status"], reply.Interventions.Count), Is.EqualTo((200, "completed", 0)));
            Assert.That(reply.Json()["results"]!.AsArray().Select(result => (string?)result!["status"]), Is.All.EqualTo("error").And.Exactly(5).Items);
        }
    }

    [TestCase("AUTO", "2026-01-20T23:30:00Z", "2026-01-19")]
    [TestCase("AUTO", "2026-01-21T04:00:00Z", "2026-01-20")]
    [TestCase("TODAY", "2026-01-21T04:00:00Z", "2026-01-20")]
    [TestCase("TOMORROW", "2026-01-21T04:00:00Z", "2026-01-21")]
    public void Automatic_is_yesterday_in_utc_and_the_other_words_are_eastern(string word, string at, string date) =>
        Assert.That(
            Ask($$"""{"analysis_date":"{{word}}","processors":["MLFeatureStoreProcessor"],"skip_dependency_check":true}""", at).Works(),
            Is.EqualTo([("ml_feature_store", date)]));

    [Test]
    public void Unknown_names_are_dropped() =>
        Assert.That(Ask("""{"analysis_date":"2026-01-19","processors":["PDC"]}""").Json()["results"]!.AsArray(), Is.Empty);

    [TestCase("false", "error")]
    [TestCase("true", "success")]
    public void What_it_builds_on_must_be_there_unless_told_otherwise(string skip, string status)
    {
        var reply = Ask($$"""{"analysis_date":"2026-01-21","processors":["PlayerDailyCacheProcessor"],"skip_dependency_check":{{skip}}}""");

        Assert.That((string?)reply.Json()["results"]![0]!["status"], Is.EqualTo(status));
    }

    [Test]
    public void A_date_is_required() => Assert.That(Ask("{}").Status, Is.EqualTo(400));

    [TestCase("""{"source_table":"player_game_summary","game_date":"2026-01-19"}""", 200, "completed")]
    [TestCase("""{"source_table":"upcoming_team_game_context","game_date":"2026-01-19"}""", 200, "no_processors")]
    [TestCase("""{"game_date":"2026-01-19","trigger_source":"orchestrator"}""", 400, null)]
    public void A_message_needs_its_source_table(string data, int status, string? word)
    {
        var reply = _world.Ask(Calls.Post(Calls.Precompute, "process", Calls.Push(data)));

        Assert.That((reply.Status, (string?)reply.Json()["status"]), Is.EqualTo((status, word)));
    }

    private ServiceReply Ask(string body, string at = "2026-01-20T15:00:00Z") => _world.Ask(Calls.Post(Calls.Precompute, "process-date", body, at));
}
