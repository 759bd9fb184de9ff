using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Adds to what outputs hold why nothing may be started for them now: by the run history, and by the pipeline's own schedule.</summary>
public sealed class RunEvidence(WorkflowQueries queries, RegularRuns regular, RecoveryThresholds recovery, WorkflowThresholds workflows)
{
    public async Task<IReadOnlyList<OutputFact>> HeldAsync(IReadOnlyList<OutputFact> facts, CheckRequest request, CancellationToken cancellationToken)
    {
        if (!facts.Any(fact => fact.NeedsWork))
        {
            return facts;
        }

        var dates = facts.Select(fact => fact.Key.GameDate).ToList();
        var runs = await queries.RunsAsync(dates.Min(), dates.Max(), request.AsOf, cancellationToken);
        return [.. facts.Select(fact => fact.NeedsWork ? fact with { Hold = fact.Hold ?? HoldOf(fact, runs, request.Now), ServiceSeenAt = SeenAt(fact, runs) } : fact)];
    }

    private static DateTimeOffset? SeenAt(OutputFact fact, Evidence<IReadOnlyList<WorkflowFact>> runs) => runs is Evidence<IReadOnlyList<WorkflowFact>>.Known known
        ? known.Value.Where(run => run.Status == RunGuard.Succeeded && RecordedProcessor.Of(run).Phase == fact.Key.Phase).Max(run => (DateTimeOffset?)run.HappenedAt)
        : null;

    // Where nobody can tell whether a run is under way, none is started.
    private string? HoldOf(OutputFact fact, Evidence<IReadOnlyList<WorkflowFact>> runs, DateTimeOffset now) => runs is Evidence<IReadOnlyList<WorkflowFact>>.Known known
        ? RunGuard.WhyWait(fact.Key, known.Value, recovery, workflows, now) ?? regular.WhyWait(fact.Key.Action, now)
        : $"the run history could not be asked: {((Evidence<IReadOnlyList<WorkflowFact>>.Unknown)runs).Why.Reason}";
}
