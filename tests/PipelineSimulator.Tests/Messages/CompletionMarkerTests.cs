namespace NbaPipeline.PipelineSimulator.Tests.Messages;

public sealed class CompletionMarkerTests
{
    private readonly PipelineWorld _world = Worlds.With();

    [TestCase("phase3_completion", new[]
    {
        "player_game_summary", "team_defense_game_summary", "team_offense_game_summary", "upcoming_player_game_context", "upcoming_team_game_context",
    })]
    [TestCase("phase4_completion", new[]
    {
        "ml_feature_store", "player_composite_factors", "player_daily_cache", "player_shot_zone_analysis", "team_defense_zone_analysis",
    })]
    [TestCase("phase2_completion", new[] { "bdl_player_box_scores", "nbac_gamebook", "nbac_schedule" })]
    public void A_finished_date_has_every_processor_in_its_document(string collection, string[] names) =>
        Assert.That(Last(_world, collection).Values.Keys.Where(name => name[0] != '_').Order(StringComparer.Ordinal), Is.EqualTo(names));

    [Test]
    public void An_entry_has_the_fields_of_the_pipelines_own() =>
        Assert.That(
            ((IReadOnlyDictionary<string, object?>)Last(_world, "phase4_completion").Values["player_daily_cache"]!).Keys,
            Is.EqualTo(["completed_at", "correlation_id", "status", "record_count", "execution_id"]));

    [Test]
    public void The_marker_of_phase_2_never_becomes_complete_for_its_names_are_published_by_nobody() =>
        Assert.That(
            _world.Documents().Where(document => document.Collection == "phase2_completion").Select(document => document.Values["_triggered"]),
            Is.All.EqualTo(false));

    [Test]
    public void The_marker_of_phase_3_is_triggered_the_evening_before_by_the_upcoming_players()
    {
        var states = Of(_world, "phase3_completion").ToList();

        Assert.That(
            states.Select(state => (state.Values["_mode"], state.Values["_triggered"])).Distinct(),
            Is.EqualTo([("tomorrow", true), ("same_day", true), ("overnight", true)]));
    }

    [Test]
    public void The_marker_of_phase_4_gives_up_waiting_with_the_first_message_after_four_hours()
    {
        var triggered = Of(_world, "phase4_completion").First(state => true.Equals(state.Values["_triggered"]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(triggered.Values["_trigger_reason"], Is.EqualTo("max_timeout"));
            Assert.That((long)triggered.Values["_wait_seconds"]!, Is.GreaterThanOrEqualTo(4 * 3600));
            Assert.That((IEnumerable<object?>)triggered.Values["_missing_processors"]!, Has.Member("player_daily_cache").And.No.Member("ml_feature_store"));
        }
    }

    [Test]
    public void Only_what_is_new_changes_the_count() =>
        Assert.That(
            Of(_world, "phase4_completion").Select(state => (long)state.Values["_completed_count"]!),
            Is.Ordered.And.EqualTo(Of(_world, "phase4_completion").Select(state => (long)state.Values.Keys.Count(name => name[0] != '_'))));

    [Test]
    public void The_warehouse_has_a_copy_of_every_note()
    {
        var rows = _world.Of(Tables.PhaseCompletions, "2026-01-19");

        Assert.That(
            rows.Where(row => "phase4".Equals(row.Values["phase"])).Select(row => row.Values["processor_name"]).Distinct(),
            Is.EquivalentTo(["ml_feature_store", "player_composite_factors", "player_daily_cache", "player_shot_zone_analysis", "team_defense_zone_analysis"]));
    }

    internal static IEnumerable<SimulatedDocument> Of(PipelineWorld world, string collection, string date = "2026-01-19") =>
        world.Documents().Where(document => document.Collection == collection && document.Id == date);

    internal static SimulatedDocument Last(PipelineWorld world, string collection, string date = "2026-01-19") => Of(world, collection, date).Last();
}
