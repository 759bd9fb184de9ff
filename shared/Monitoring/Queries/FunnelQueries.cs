using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// Asks every step between the schedule and the grades which games of some dates it holds, and the run history which phases began, in one
/// job; a table that cannot be asked leaves the others known.
/// </summary>
public sealed class FunnelQueries(IWarehouse warehouse)
{
    public const string Predictions = "predictions";
    public const string Grades = "grades";
    public const string Runs = "runs";

    private static readonly IReadOnlyDictionary<string, QueryFile> Own = new Dictionary<string, QueryFile>
    {
        [Predictions] = FileOf("PredictionSightings"),
        [Grades] = FileOf("GradeSightings"),
        [Runs] = FileOf("PhaseRuns"),
    };

    public static IReadOnlyList<QueryFile> Files { get; } = [.. Own.Values];

    /// <summary>Per witness (schedule, sources, processors, and the three of this class): its sightings, or why it could not be asked.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>>> ForAsync(
        IReadOnlyList<DateOnly> dates,
        DateTimeOffset? asOf,
        IReadOnlyList<RawSource> sources,
        IReadOnlyList<string> processors,
        CancellationToken cancellationToken)
    {
        var parts = PartsOf(dates, asOf, sources, processors);
        var answer = await warehouse.AskPartsAsync<GameSighting>("Funnel", parts, cancellationToken);
        return parts.Keys.ToDictionary(witness => witness, witness => answer[witness].OnlyOf(witness));
    }

    /// <summary>The same questions by witness, for a job that asks others with them.</summary>
    internal static Dictionary<string, Query> PartsOf(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, IReadOnlyList<RawSource> sources, IReadOnlyList<string> processors)
    {
        var parts = GameSightingQueries.PartsOf(dates, asOf, sources);
        foreach (var processor in processors)
        {
            parts[processor] = ProcessorQueries.PartOf(processor, dates, asOf);
        }

        foreach (var (witness, file) in Own)
        {
            parts[witness] = file.With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", asOf));
        }

        return parts;
    }

    /// <summary>What came of some dates and when it first did: of sources, processors, predictions and grades, in one job.</summary>
    public async Task<IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>>> ArrivalsAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset? asOf, IReadOnlyList<RawSource> sources, IReadOnlyList<string> processors, CancellationToken cancellationToken)
    {
        var parts = GameSightingQueries.PartsOf(dates, asOf, sources).Where(part => part.Key != GameSighting.Schedule)
            .Concat(processors.Select(processor => KeyValuePair.Create(processor, ProcessorQueries.PartOf(processor, dates, asOf))))
            .Concat(Own.Where(part => part.Key != Runs)
                .Select(part => KeyValuePair.Create(part.Key, part.Value.With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", asOf)))))
            .ToDictionary();
        var answer = await warehouse.AskPartsAsync<GameSighting>("Arrivals", parts, cancellationToken);
        return parts.Keys.ToDictionary(witness => witness, witness => answer[witness].OnlyOf(witness));
    }

    /// <summary>Which phases began a run for the dates, and when first and last.</summary>
    public Task<Evidence<IReadOnlyList<GameSighting>>> RunsAsync(IReadOnlyList<DateOnly> dates, CancellationToken cancellationToken) =>
        warehouse.LookAsync<GameSighting>(
            Own[Runs].With(QueryParameter.Dates("dates", dates), QueryParameter.Timestamp("as_of", null)), cancellationToken);

    private static QueryFile FileOf(string name) =>
        new(name, typeof(GameSighting), [("dates", QueryType.Dates), ("as_of", QueryType.Timestamp)]);
}
