using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Asks what a backfill's plan is made from: what every output holds, what was tried, what stands in the way, and what would run.</summary>
public sealed class BackfillEvidence(
    RecoveryEvidence evidence, ConflictQueries conflicts, RecoveryLedger ledger, RecoveryBrake brake, ServedVersions versions, ConflictThresholds thresholds)
{
    public async Task<BackfillOutlook> LookAsync(BackfillRequest request, CancellationToken cancellationToken)
    {
        var facts = await evidence.ForAsync(request.Dates, isScheduleOnly: false, request.Look, Wanted, cancellationToken);
        var logFrom = PipelineClock.GameDateAt(request.Now).AddDays(-thresholds.LookBackDays);
        var log = await conflicts.StandingsAsync(logFrom, asOf: null, cancellationToken);
        return new(facts, [.. (await ledger.AllAsync(cancellationToken)).Select(stored => stored.Record)])
        {
            Conflicts = (log as Evidence<IReadOnlyList<ConflictStanding>>.Known)?.Value,
            Versions = await versions.ForAsync(request.Phases.Min(), cancellationToken),
            Stopped = await brake.StoppedAsync(cancellationToken),
            Halted = await brake.WhyHaltedAsync(cancellationToken),
        };

        // Whatever may be made again is asked about as if it were: whether a run is under way is asked for nothing else.
        IReadOnlyList<OutputFact> Wanted(IReadOnlyList<OutputFact> seen) =>
            [.. seen.Select(fact => request.Reaches(fact.Key) ? fact with { IsWanted = true } : fact)];
    }
}
