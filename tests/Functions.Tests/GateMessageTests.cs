using NbaPipeline.Tests.Support;

namespace NbaPipeline.Functions.Tests;

public sealed class GateMessageTests
{
    private readonly GateBench _bench = new(Some.Eastern("2026-01-16 09:10"));

    [TearDown]
    public async Task EndAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task The_message_of_a_night_without_box_scores_is_as_approved()
    {
        _bench.Warehouse.See(Some.Night(5));

        await SaysAsync<Phase2ToPhase3Gate>("BdlBoxscoresProcessor", "phase2-to-phase3", "overnight");
    }

    [Test]
    public async Task The_message_of_a_table_without_rows_is_as_approved()
    {
        _bench.Night(7, "PGS TDGS TDZA PSZA PCF PDC MLFS");

        await SaysAsync<Phase3ToPhase4Gate>("PlayerGameSummaryProcessor", "phase3-to-phase4", "overnight");
    }

    [Test]
    public async Task The_message_of_a_critical_processor_without_rows_is_as_approved()
    {
        _bench.Night(5, "TDZA PSZA PCF MLFS");

        await SaysAsync<Phase4ToPhase5Gate>("PlayerCompositeFactorsProcessor", "phase4-to-phase5", "overnight");
    }

    [Test]
    public async Task The_message_of_a_slate_without_predictions_is_as_approved()
    {
        _bench.Clock.Now = Some.Eastern("2026-01-15 12:10");
        _bench.ToCome(5);
        _bench.Predicted(0);

        await SaysAsync<Phase5ToPhase6Gate>("PredictionCoordinator", "phase5-to-phase6", "same_day");
    }

    private async Task SaysAsync<TGate>(string processor, string gate, string mode)
    {
        await _bench.DeliverAsync<TGate>(processor, "2026-01-15");
        _bench.Clock.Advance(new Monitoring.Thresholds.GateThresholds().AlertFirst);

        var (_, report) = await _bench.SweepAsync($"?gate={gate}&date=2026-01-15&mode={mode}&dry_run=true");

        Approved.That(report["notifications"]![0]!["preview"]!);
    }
}
