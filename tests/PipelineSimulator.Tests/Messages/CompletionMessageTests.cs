using System.Text.Json.Nodes;

namespace NbaPipeline.PipelineSimulator.Tests.Messages;

public sealed class CompletionMessageTests
{
    private readonly PipelineWorld _world = Worlds.With();

    [Test]
    public void Every_raw_load_is_told_once_with_the_rows_it_brought()
    {
        var rows = _world.Of(Tables.BdlBoxScores, "2026-01-19");
        var loads = Of(Topics.Raw)
            .Where(message => ((string?)message["processor_name"], (string?)message["game_date"]) is ("BdlPlayerBoxScoresProcessor", "2026-01-19"))
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(loads, Has.Count.EqualTo(rows.Select(row => row.At).Distinct().Count()));
            Assert.That(loads.Sum(load => (int)load["record_count"]!), Is.EqualTo(rows.Count));
        }
    }

    [TestCase(Topics.Raw, "phase_2_raw", "nba_raw.bdl_player_boxscores", "nba_raw", "BdlPlayerBoxScoresProcessor")]
    [TestCase(Topics.Analytics, "phase_3_analytics", "player_game_summary", "nba_analytics", "PlayerGameSummaryProcessor")]
    [TestCase(Topics.Precompute, "phase_4_precompute", "player_daily_cache", "nba_precompute", "PlayerDailyCacheProcessor")]
    [TestCase(Topics.Precompute, "phase_4_precompute", "ml_feature_store_v2", "nba_predictions", "MLFeatureStoreProcessor")]
    [TestCase(Topics.Predictions, "phase_5_predictions", "player_prop_predictions", "nba_predictions", "PredictionCoordinator")]
    public void The_envelope_names_class_phase_and_table_as_the_pipeline_does(string topic, string phase, string table, string dataset, string processor) =>
        Assert.That(
            Of(topic).Where(message => (string?)message["output_table"] == table).Select(message => (
                (string?)message["phase"], (string?)message["output_dataset"], (string?)message["processor_name"], (string?)message["status"])).Distinct(),
            Is.EqualTo([(phase, dataset, processor, "success")]));

    [Test]
    public void The_asynchronous_variant_has_its_prefix() =>
        Assert.That(
            Of(Topics.Analytics)
                .Where(message => (string?)message["output_table"] == "upcoming_player_game_context")
                .Select(message => (string?)message["processor_name"]),
            Is.All.EqualTo("AsyncUpcomingPlayerGameContextProcessor"));

    [TestCase(Topics.Analytics, new[] { "is_incremental", "entities_changed", "timings" })]
    [TestCase(Topics.Predictions, new[] { "batch_id", "expected_players", "completed_players", "total_predictions", "completion_percentage" })]
    public void Metadata_has_the_phases_own_fields(string topic, string[] fields) =>
        Assert.That(Of(topic).Select(message => message["metadata"]!.AsObject().Select(field => field.Key)), Is.All.EqualTo(fields));

    [Test]
    public void What_would_be_null_is_left_out() =>
        Assert.That(_world.Messages().Select(message => message.Json), Has.None.Contain("null"));

    [Test]
    public void Grading_tells_what_it_found_in_a_shape_of_its_own()
    {
        var grades = Of(Topics.Grading).Where(message => (string?)message["target_date"] == "2026-01-19").ToList();

        Assert.That((int)grades[^1]["graded_count"]!, Is.EqualTo(_world.Of(Tables.Accuracy, "2026-01-19").Count));
    }

    [Test]
    public void A_message_comes_when_its_rows_are_there()
    {
        var ends = _world.Of(Tables.DailyCache, "2026-01-19").Select(row => row.At).Distinct();

        Assert.That(
            _world.Messages()
                .Where(message => message.Topic == Topics.Precompute)
                .Select(message => (message.At, Json: JsonNode.Parse(message.Json)!))
                .Where(message => ((string?)message.Json["output_table"], (string?)message.Json["game_date"]) is ("player_daily_cache", "2026-01-19"))
                .Select(message => message.At),
            Is.SupersetOf(ends));
    }

    [Test]
    public void A_game_without_rows_is_told_by_nobody()
    {
        var world = Worlds.With("""{ "id": "gap", "kind": "source_games_missing", "source": "bdl", "dates": ["2026-01-19"], "count": 9 }""");

        Assert.That(
            world.Messages().Where(message => message.Topic == Topics.Raw)
                .Select(message => JsonNode.Parse(message.Json)!)
                .Where(message => (string?)message["processor_name"] == "BdlPlayerBoxScoresProcessor")
                .Select(message => (string?)message["game_date"]),
            Has.None.EqualTo("2026-01-19"));
    }

    [Test]
    public void A_repeated_load_is_told_again()
    {
        var twice = Worlds.With(
            """{ "id": "twice", "kind": "duplicate_rows", "table": "nba_raw.bdl_player_boxscores", "dates": ["2026-01-19"], "factor": 2 }""");

        Assert.That(Told(twice), Is.EqualTo(2 * Told(_world)));
    }

    [Test]
    public void The_same_scenario_tells_the_same_in_the_same_order() =>
        Assert.That(
            Worlds.With().Messages().Select(message => (message.At, message.Id)), Is.EqualTo(_world.Messages().Select(message => (message.At, message.Id))));

    [Test]
    public void No_two_messages_have_one_id() =>
        Assert.That(_world.Messages().Select(message => message.Id), Is.Unique);

    private static int Told(PipelineWorld world) => world.Messages()
        .Where(message => message.Topic == Topics.Raw)
        .Select(message => JsonNode.Parse(message.Json)!)
        .Where(message => ((string?)message["processor_name"], (string?)message["game_date"]) is ("BdlPlayerBoxScoresProcessor", "2026-01-19"))
        .Sum(message => (int)message["record_count"]!);

    private IEnumerable<JsonNode> Of(string topic) =>
        _world.Messages().Where(message => message.Topic == topic).Select(message => JsonNode.Parse(message.Json)!);
}
