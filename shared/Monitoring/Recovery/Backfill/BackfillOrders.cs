using System.Globalization;
using NbaPipeline.Monitoring.Callers;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>
/// Writes a plan down as orders, under the lease of all repairs. No service is called here: whoever carries repairs on does that, one call a run,
/// within every limit that holds for its own.
/// </summary>
public sealed class BackfillOrders(RecoveryLease lease, RecoveryLedger ledger, BackfillLog log, RecoveryStory story, BackfillThresholds thresholds)
{
    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <returns>What was ordered; null: another repair is at work, and nothing was.</returns>
    public async Task<BackfillRecord?> PlaceAsync(
        BackfillPlan plan, BackfillRequest request, Caller caller, IReadOnlyList<SmokeDate> lights, CancellationToken cancellationToken)
    {
        if (await lease.TakeAsync(_owner, request.Now, cancellationToken) is not { } fence)
        {
            return null;
        }

        try
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{request.Now.UtcDateTime:yyyyMMdd-HHmmss}-{plan.Hash}");
            var record = new BackfillRecord(id, caller.Email, request.Reason!, request.Now, request.Dates.Min(), request.Dates.Max(), request.Reprocess)
            {
                Keys = [.. plan.Made.Select(item => item.Fact!.Key)], LightsBefore = lights,
            };
            // The word comes first: an order whose backfill nobody knows could not be followed.
            return await log.CreateAsync(record, cancellationToken) ? await PlaceAsync(record, plan, request.Now, fence, cancellationToken) : null;
        }
        finally
        {
            await lease.GiveBackAsync(fence, request.Now, CancellationToken.None);
        }
    }

    private async Task<BackfillRecord> PlaceAsync(BackfillRecord record, BackfillPlan plan, DateTimeOffset now, long fence, CancellationToken cancellationToken)
    {
        var order = new RecoveryOrder(record.Id, record.By, record.Reason, now, now + thresholds.ValidFor);
        var placed = new List<OutputFact>();
        foreach (var item in plan.Made)
        {
            if (await ledger.ChangeAsync(
                item.Fact!.Key, before => RecoveryMachine.Ordered(before, item.Fact, order with { Again = item.Again }, fence), cancellationToken) is not null)
            {
                placed.Add(item.Fact);
            }
        }

        foreach (var phase in placed.GroupBy(fact => (fact.Key.GameDate, fact.Key.Action)))
        {
            var words = $"{RecoveryWords.Of(phase.Key.Action, phase.Select(fact => fact.Label))} ordered by {record.By}: {record.Reason}";
            await story.TellAsync([.. phase.Select(fact => fact.Key)], RecoveryStep.Tried, words, cancellationToken);
        }

        return record with { Keys = [.. placed.Select(fact => fact.Key)] };
    }
}
