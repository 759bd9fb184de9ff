using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asks the log of conflicts what is still open. Its first day alone moves, once a day, so a quiet log is answered from the cache.</summary>
public sealed class ConflictQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Open = new(
        "OpenConflicts", typeof(OpenConflict), [("log_from", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    private static readonly QueryFile Standings = new(
        "ConflictStandings", typeof(ConflictStanding), [("log_from", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    private static readonly QueryFile Runs = new(
        "RunConflicts",
        typeof(ConflictSighting),
        [("data_from", QueryType.Date), ("data_to", QueryType.Date), ("runs_from", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    public static IReadOnlyList<QueryFile> Files { get; } = [Open, Standings, Runs];

    /// <summary>The conflicts of any game date that are not resolved, or why they are not known.</summary>
    public Task<Evidence<IReadOnlyList<OpenConflict>>> OpenAsync(DateOnly logFrom, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<OpenConflict>(
            Open.With(QueryParameter.Date("log_from", logFrom), QueryParameter.Timestamp("as_of", asOf)), cancellationToken);

    /// <summary>Every conflict of the log with how it stands, resolved ones too.</summary>
    public Task<Evidence<IReadOnlyList<ConflictStanding>>> StandingsAsync(DateOnly logFrom, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<ConflictStanding>(
            Standings.With(QueryParameter.Date("log_from", logFrom), QueryParameter.Timestamp("as_of", asOf)), cancellationToken);

    /// <summary>What loads themselves say about young rows, for the game dates of so many days up to tomorrow.</summary>
    public Task<Evidence<IReadOnlyList<ConflictSighting>>> RunsAsync(
        DateOnly today, int loadedDays, DateOnly runsFrom, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<ConflictSighting>(
            Runs.With(
                QueryParameter.Date("data_from", today.AddDays(-loadedDays)),
                QueryParameter.Date("data_to", today.AddDays(1)),
                QueryParameter.Date("runs_from", runsFrom),
                QueryParameter.Timestamp("as_of", asOf)),
            cancellationToken);
}
