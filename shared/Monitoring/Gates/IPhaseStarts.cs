using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Gates;

/// <summary>Whether a phase has begun to work on a date: the proof of a trigger whose confirmation was lost.</summary>
public interface IPhaseStarts
{
    Task<Evidence<bool>> BeganAsync(Phase phase, DateOnly gameDate, DateTimeOffset since, CancellationToken cancellationToken);
}
