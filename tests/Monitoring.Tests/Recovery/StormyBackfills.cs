using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Documents;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Tests.Recovery;

/// <summary>Somebody who orders whatever a plan shows, as the function does it, in a store that fails him.</summary>
internal sealed class StormyBackfills(IDocumentStore documents, RecoveryThresholds limits)
{
    private readonly BackfillOrders _orders = new(
        new RecoveryLease(documents, limits), new RecoveryLedger(documents), new BackfillLog(documents), StoryOf(), new BackfillThresholds());

    /// <returns>Whether anything was ordered.</returns>
    public async Task<bool> OrderAsync(IReadOnlyList<OutputFact> facts, IReadOnlyList<RecoveryRecord> records, Reprocess reprocess, DateTimeOffset now)
    {
        var wish = SomeBackfill.Wish(reprocess, Phase.Raw, Phase.Analytics, Phase.Precompute, Phase.Predictions, Phase.Grading) with { Now = now };
        var plan = new BackfillPlanner(limits, new ConflictThresholds()).Plan(wish, SomeBackfill.Seen([.. facts]).With([.. records]));
        try
        {
            return plan.Made.Count > 0 && await _orders.PlaceAsync(plan, wish, new Caller("ana@example.org"), [], default) is { Keys.Count: > 0 };
        }
        catch (DocumentStoreException)
        {
            return false;
        }
    }

    private static RecoveryStory StoryOf()
    {
        var log = new IncidentLog(new InProcessDocumentStore());
        return new(log, new IncidentActions(log, new IncidentThresholds(), new StoppedClock(SomeOutputs.Now)), new FunctionIdentity("backfill", "test"));
    }
}
