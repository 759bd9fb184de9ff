using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>By the pipeline's own run history, in which a run stands as soon as it has begun.</summary>
public sealed class RecordedPhaseStarts(FunnelQueries queries) : IPhaseStarts
{
    public async Task<Evidence<bool>> BeganAsync(Phase phase, DateOnly gameDate, DateTimeOffset since, CancellationToken cancellationToken) =>
        await queries.RunsAsync([gameDate], cancellationToken) switch
        {
            Evidence<IReadOnlyList<GameSighting>>.Known known => new Evidence<bool>.Known(known.Value.Any(run => PhaseText.Find(run.StatusText) == phase && run.LastSeen >= since)),
            Evidence<IReadOnlyList<GameSighting>>.Unknown unknown => new Evidence<bool>.Unknown(unknown.Why),
            var other => throw new InvalidOperationException($"No evidence is {other.GetType().Name}."),
        };
}
