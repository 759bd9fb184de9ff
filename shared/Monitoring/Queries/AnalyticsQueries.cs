using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asks analytics which games it has, in the shape in which the raw sources answer too.</summary>
public sealed class AnalyticsQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Analysed = new(
        "AnalysedGames", typeof(GameSighting), [("dates", QueryType.Dates), ("as_of", QueryType.Timestamp)]);

    public static IReadOnlyList<QueryFile> Files { get; } = [Analysed];

    /// <summary>The games of the dates that have player summaries, or why they are not known.</summary>
    public Task<Evidence<IReadOnlyList<GameSighting>>> AnalysedGamesAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, CancellationToken cancellationToken) => warehouse.LookAsync<GameSighting>(
            Analysed.With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", asOf)), cancellationToken);
}
