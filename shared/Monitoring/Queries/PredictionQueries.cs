using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asks the two tables that users' numbers come from, in one job each for any number of dates.</summary>
public sealed class PredictionQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Graded = FileOf("GradedGames", typeof(GradedGame));
    private static readonly QueryFile Predicted = FileOf("PredictedGames", typeof(PredictedGame));

    public static IReadOnlyList<QueryFile> Files { get; } = [Graded, Predicted];

    /// <summary>Per game: what can be graded, and what is.</summary>
    public Task<Evidence<IReadOnlyList<GradedGame>>> GradedAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<GradedGame>(Bound(Graded, dates, asOf), cancellationToken);

    /// <summary>Per game and system: who is predicted.</summary>
    public Task<Evidence<IReadOnlyList<PredictedGame>>> PredictedAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<PredictedGame>(Bound(Predicted, dates, asOf), cancellationToken);

    private static Query Bound(QueryFile file, IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf) =>
        file.With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", asOf));

    private static QueryFile FileOf(string name, Type row) => new(name, row, [("dates", QueryType.Dates), ("as_of", QueryType.Timestamp)]);
}
