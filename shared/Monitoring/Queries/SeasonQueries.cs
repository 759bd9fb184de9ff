using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>Asks the schedule which seasons it holds: when one began and ended is nobody's to guess from months.</summary>
public sealed class SeasonQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Spans = new(
        "SeasonSpans", typeof(SeasonSpan), [("season_from", QueryType.Date), ("season_to", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    public static IReadOnlyList<QueryFile> Files { get; } = [Spans];

    public Task<Evidence<IReadOnlyList<SeasonSpan>>> SpansAsync(DateOnly from, DateOnly to, DateTimeOffset? asOf, CancellationToken cancellationToken) =>
        warehouse.LookAsync<SeasonSpan>(
            Spans.With(QueryParameter.Date("season_from", from), QueryParameter.Date("season_to", to), QueryParameter.Timestamp("as_of", asOf)), cancellationToken);
}
