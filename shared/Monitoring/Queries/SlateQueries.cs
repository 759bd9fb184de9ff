using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Queries;

/// <summary>
/// The slates of some dates for checks that are not about the sources: in the same job as the box score check's, so that an
/// unchanged table is answered from the cache.
/// </summary>
public sealed class SlateQueries(GameSightingQueries sightings, SourceRegistry sources)
{
    /// <param name="dates">The game dates.</param>
    /// <param name="now">Dates before its own are over: the sources then tell which games were played.</param>
    /// <param name="asOf">Only what was processed by then; null for everything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SlateAnswer> ForAsync(
        IReadOnlyList<DateOnly> dates, DateTimeOffset now, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var over = dates.Where(date => date < PipelineClock.GameDateAt(now)).ToList();
        var seen = await sightings.ForAsync(dates, asOf, sources.ActiveOnAnyOf(over), cancellationToken);
        var known = seen.Values.OfType<Evidence<IReadOnlyList<GameSighting>>.Known>().SelectMany(witness => witness.Value).ToList();
        var unknown = seen.Where(witness => witness.Value is Evidence<IReadOnlyList<GameSighting>>.Unknown)
            .ToDictionary(witness => TitleOf(witness.Key), witness => ((Evidence<IReadOnlyList<GameSighting>>.Unknown)witness.Value).Why);
        return new SlateAnswer(SlateBuilder.Build(dates, known), [.. known.Where(row => row.Witness == GameSighting.Schedule)], unknown);
    }

    private string TitleOf(string witness) => sources.All.FirstOrDefault(source => source.Name == witness)?.Title ?? SlateAnswer.Schedule;
}
