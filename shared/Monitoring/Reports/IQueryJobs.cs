using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Reports;

/// <summary>
/// What our questions cost, all functions together: by the labels that every one of our jobs has, from the warehouse's own list. Nobody has to
/// write down what he spent, so nobody forgets to; and to ask is free.
/// </summary>
public interface IQueryJobs
{
    Task<Evidence<IReadOnlyList<QueryJob>>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}
