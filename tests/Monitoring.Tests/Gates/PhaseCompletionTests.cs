using NbaPipeline.Monitoring.Gates;

namespace NbaPipeline.Monitoring.Tests.Gates;

public sealed class PhaseCompletionTests
{
    [TestCase("PlayerGameSummaryProcessor", "player_game_summary")]
    [TestCase("AsyncUpcomingPlayerGameContextProcessor", "upcoming_player_game_context")]
    [TestCase("MLFeatureStoreProcessor", "ml_feature_store")]
    [TestCase("MLFeatureStoreV2", "ml_feature_store")]
    [TestCase("ml_feature_store_v2", "ml_feature_store")]
    [TestCase("nba_analytics.player_game_summary", "player_game_summary")]
    [TestCase("TeamDefenseZoneAnalysisProcessor", "team_defense_zone_analysis")]
    [TestCase("PredictionCoordinator", "prediction_coordinator")]
    public void One_name_for_each_processor_whatever_its_publisher_calls_it(string published, string expected) =>
        Assert.That(ProcessorNames.Normalise(published), Is.EqualTo(expected));

    [TestCase("", "it is empty")]
    [TestCase("   ", "it is empty")]
    [TestCase("{\"processor_name\":", "it is no JSON")]
    [TestCase("null", "it is no object")]
    [TestCase("[]", "it is no object")]
    [TestCase("\"text\"", "it is no object")]
    [TestCase("{}", "it names no processor_name")]
    [TestCase("""{"processor_name":"X"}""", "it names no game_date")]
    [TestCase("""{"processor_name":"X","gamedate":"2026-01-16"}""", "it names no game_date")]
    [TestCase("""{"processor_name":"X","game_date":20260116}""", "it names no game_date")]
    [TestCase("""{"processor_name":"X","game_date":"yesterday"}""", "its game_date is no date such as 2026-01-16: yesterday")]
    [TestCase("""{"processor_name":"X","game_date":"2026-02-30"}""", "its game_date is no date such as 2026-01-16: 2026-02-30")]
    public void What_nobody_can_read_has_a_reason(string json, string expected)
    {
        Assert.That(PhaseCompletion.TryRead(json, out _, out var problem), Is.False);
        Assert.That(problem, Is.EqualTo(expected));
    }

    [TestCase("""{"processor_name":"X","game_date":"2026-01-16"}""", null)]
    [TestCase("""{"processor_name":"X","game_date":"2026-01-16","mode":"same_day"}""", PhaseMode.SameDay)]
    [TestCase("""{"processor_name":"X","game_date":"2026-01-16","metadata":{"mode":"same-day"}}""", PhaseMode.SameDay)]
    [TestCase("""{"processor_name":"X","game_date":"2026-01-16","metadata":{"backfill_mode":true}}""", PhaseMode.Backfill)]
    public void A_message_may_name_its_mode(string json, PhaseMode? expected)
    {
        Assert.That(PhaseCompletion.TryRead(json, out var completion, out _));
        Assert.That(completion!.Mode, Is.EqualTo(expected));
    }

    [TestCase("completion_percentage")]
    [TestCase("completion_pct")]
    public void What_a_batch_says_of_itself_is_noted_under_either_name(string name)
    {
        Assert.That(PhaseCompletion.TryRead($$$"""{"processor_name":"PredictionCoordinator","game_date":"2026-01-16","metadata":{"{{{name}}}":0}}""", out var completion, out _));
        Assert.That(completion!.Describe("7"), Is.EqualTo("message 7 of prediction_coordinator, which says 0 %"));
    }

    [TestCase("2026-01-14", PhaseMode.Backfill)]
    [TestCase("2026-01-15", PhaseMode.Overnight)]
    [TestCase("2026-01-16", PhaseMode.SameDay)]
    [TestCase("2026-01-17", PhaseMode.Tomorrow)]
    public void The_mode_of_a_date_follows_the_eastern_day(string date, PhaseMode expected)
    {
        // 00:30 ET, and 05:30 UTC.
        var now = Some.Eastern("2026-01-16 00:30");

        Assert.That(GateCatalogue.Phase3ToPhase4.ModeOf(DateOnly.Parse(date), null, now), Is.EqualTo(expected));
    }

    [TestCase("2026-01-16", PhaseMode.Overnight)]
    [TestCase("2026-01-15", PhaseMode.Overnight)]
    [TestCase("2026-01-10", PhaseMode.Backfill)]
    public void Box_scores_are_always_of_finished_games(string date, PhaseMode expected) =>
        Assert.That(GateCatalogue.Phase2ToPhase3.ModeOf(DateOnly.Parse(date), PhaseMode.SameDay, Some.Eastern("2026-01-16 22:30")), Is.EqualTo(expected));

    [Test]
    public void Predictions_of_a_date_that_is_over_are_a_backfill() => Assert.That(
        GateCatalogue.Phase5ToPhase6.ModeOf(new(2026, 1, 15), null, Some.Eastern("2026-01-16 12:00")), Is.EqualTo(PhaseMode.Backfill));
}
