using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asks the log of conflicts what is still open. Its first day alone moves, once a day, so a quiet log is answered from the cache.</summary>
public sealed class ConflictQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Open = new(
        "OpenConflicts", typeof(OpenConflict), [("log_from", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    public static IReadOnlyList<QueryFile> Files { get; } = [Open];

    /// <summary>The conflicts of any game date that are not resolved, or why they are not known.</summary>
    public Task<Evidence<IReadOnlyList<OpenConflict>>> OpenAsync(DateOnly logFrom, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<OpenConflict>(
            Open.With(QueryParameter.Date("log_from", logFrom), QueryParameter.Timestamp("as_of", asOf)), cancellationToken);
}
