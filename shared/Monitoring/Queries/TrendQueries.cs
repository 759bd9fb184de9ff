using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asks for every figure that may grow, over all its days in one job; a table that cannot be asked leaves the others known.</summary>
public sealed class TrendQueries(IWarehouse warehouse)
{
    private static readonly IReadOnlyDictionary<string, QueryFile> Parts = new Dictionary<string, QueryFile>
    {
        [TrendFact.Errors] = FileOf("ProcessorErrorDays"),
        [TrendFact.OwnErrors] = FileOf("OwnErrorDays"),
        [TrendFact.Failures] = FileOf("FailedRunDays"),
        [TrendFact.Durations] = FileOf("RunDurationDays"),
        [TrendFact.Scores] = FileOf("FeatureScoreDays"),
        [TrendFact.Games] = FileOf("AnalysedGameDays"),
    };

    public static IReadOnlyList<QueryFile> Files { get; } = [.. Parts.Values];

    /// <summary>Per figure: its days, or why they are not known.</summary>
    /// <param name="from">The first Eastern day.</param>
    /// <param name="to">The last one: yesterday, for today is not complete.</param>
    /// <param name="asOf">Only what was written by then; null for everything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<TrendFact>>>> ForAsync(
        DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) => ForAsync([.. Parts.Keys], from, to, asOf, cancellationToken);

    /// <summary>The same for some of the figures only: the tables of the others are not read.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<TrendFact>>>> ForAsync(
        IReadOnlyList<string> figures, DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        QueryParameter[] range = [QueryParameter.Date("trend_from", from), QueryParameter.Date("trend_to", to), QueryParameter.Timestamp("as_of", asOf)];
        var parts = figures.ToDictionary(figure => figure, figure => Parts[figure].With(range));
        var answer = await warehouse.AskPartsAsync<TrendFact>("TrendDays", parts, cancellationToken);
        return parts.Keys.ToDictionary(fact => fact, fact => answer[fact].Only(row => row.Fact == fact));
    }

    /// <summary>Failed runs alone, one table: what a gauge wants to know of today.</summary>
    public async Task<Evidence<IReadOnlyList<TrendFact>>> FailuresAsync(DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        await warehouse.LookAsync<TrendFact>(
            Parts[TrendFact.Failures].With(QueryParameter.Date("trend_from", from), QueryParameter.Date("trend_to", to), QueryParameter.Timestamp("as_of", asOf)),
            cancellationToken);

    private static QueryFile FileOf(string name) => new(
        name, typeof(TrendFact), [("trend_from", QueryType.Date), ("trend_to", QueryType.Date), ("as_of", QueryType.Timestamp)]);
}
