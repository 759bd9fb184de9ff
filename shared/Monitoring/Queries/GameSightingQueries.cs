using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks the schedule and the raw sources which games they saw, in one job for any number of dates. Where that job fails
/// for good, each witness is asked alone, so that one missing column makes one source unknown and not all.
/// </summary>
public sealed class GameSightingQueries(IWarehouse warehouse)
{
    private static readonly QueryFile Scheduled = new(
        "ScheduledGames", typeof(GameSighting),
        [("schedule_from", QueryType.Date), ("schedule_to", QueryType.Date), ("as_of", QueryType.Timestamp)]);

    private static readonly QueryFile BallDontLie = FileOfSource("BdlGames");
    private static readonly QueryFile Gamebook = FileOfSource("GamebookGames");

    public static IReadOnlyList<QueryFile> Files { get; } = [Scheduled, BallDontLie, Gamebook];

    /// <summary>Per witness (the schedule and each of the sources given): its sightings, or why it could not be asked.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>>> ForAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, IReadOnlyList<RawSource> sources, CancellationToken cancellationToken)
    {
        var parts = PartsOf(dates, asOf, sources);
        var answer = await warehouse.AskPartsAsync<GameSighting>("GameSightings", parts, cancellationToken);
        return parts.Keys.ToDictionary(witness => witness, witness => answer[witness].OnlyOf(witness));
    }

    /// <summary>The same questions by witness, for a job that asks others with them.</summary>
    internal static Dictionary<string, Query> PartsOf(IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, IReadOnlyList<RawSource> sources)
    {
        var parts = new Dictionary<string, Query> { [GameSighting.Schedule] = ScheduleOf(dates, asOf) };
        foreach (var source in sources)
        {
            parts[source.Name] = RowsOf(source, dates, asOf);
        }

        return parts;
    }

    private static Query ScheduleOf(IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf) => Scheduled.With(
        QueryParameter.Date("schedule_from", dates.Min().AddDays(-SlateThresholds.MovedEarlier)),
        QueryParameter.Date("schedule_to", dates.Max().AddDays(SlateThresholds.MovedLater)),
        QueryParameter.Timestamp("as_of", asOf));

    private static Query RowsOf(RawSource source, IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf) =>
        (source.Name == SourceRegistry.BallDontLie.Name ? BallDontLie
            : source.Name == SourceRegistry.Gamebook.Name ? Gamebook
            : throw new InvalidOperationException($"No query reads the source {source.Name}."))
        .With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", asOf));

    private static QueryFile FileOfSource(string name) =>
        new(name, typeof(GameSighting), [("dates", QueryType.Dates), ("as_of", QueryType.Timestamp)]);
}
