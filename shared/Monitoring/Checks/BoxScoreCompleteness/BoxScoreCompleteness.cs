using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using Sightings = System.Collections.Generic.IReadOnlyDictionary<
    string,
    NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Calendar.GameSighting>>>;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Does every active raw source hold a box score of every game that is due?</summary>
public sealed class BoxScoreCompleteness(GameSightingQueries sightings, SourceRegistry sources, BoxScoreThresholds thresholds) : ICheck
{
    public const string CheckName = "box-score-completeness";

    public string Name => CheckName;

    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = request.DatesOr(thresholds.LookBackDays);
        var seen = await sightings.ForAsync(dates, request.AsOf, sources.ActiveOnAnyOf(dates), cancellationToken);

        return Known(seen, GameSighting.Schedule) is null
            ? Verdict.WithoutSchedule(CheckName, dates, ((Evidence<IReadOnlyList<GameSighting>>.Unknown)seen[GameSighting.Schedule]).Why)
            : BoxScoreJudge.Judge(FactsOf(dates, seen), thresholds, request.Now);
    }

    private List<BoxScoreFacts> FactsOf(IReadOnlyList<DateOnly> dates, Sightings seen)
    {
        var slates = SlateBuilder.Build(dates, [.. seen.Keys.SelectMany(witness => Known(seen, witness) ?? [])]);
        return [.. slates.Select(slate => FactsOf(slate, seen))];
    }

    private BoxScoreFacts FactsOf(Slate slate, Sightings seen)
    {
        var active = sources.ActiveOn(slate.Date);
        return new BoxScoreFacts(
            slate,
            [.. active.Where(source => Known(seen, source.Name) is not null)
                .Select(source => SourceDay.Of(source, slate, Known(seen, source.Name)!))],
            active.Where(source => Known(seen, source.Name) is null)
                .ToDictionary(source => source.Title, source => ((Evidence<IReadOnlyList<GameSighting>>.Unknown)seen[source.Name]).Why));
    }

    private static IReadOnlyList<GameSighting>? Known(Sightings seen, string witness) =>
        (seen[witness] as Evidence<IReadOnlyList<GameSighting>>.Known)?.Value;
}
