using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using Sightings = System.Collections.Generic.IReadOnlyDictionary<
    string,
    NbaPipeline.Monitoring.Checks.Evidence<System.Collections.Generic.IReadOnlyList<NbaPipeline.Monitoring.Calendar.GameSighting>>>;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Has analytics every game that some active raw source has?</summary>
public sealed class AnalyticsCompleteness(
    GameSightingQueries sightings, AnalyticsQueries analytics, SourceRegistry sources, AnalyticsThresholds thresholds) : ICheck
{
    public const string CheckName = "analytics-completeness";

    public string Name => CheckName;

    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = request.DatesOr(thresholds.LookBackDays);
        var seen = await sightings.ForAsync(dates, request.AsOf, sources.ActiveOnAnyOf(dates), cancellationToken);
        if (seen[GameSighting.Schedule] is Evidence<IReadOnlyList<GameSighting>>.Unknown { Why: var noSchedule })
        {
            return AnalyticsJudge.Blind(dates, new BlindSpot("The schedule", noSchedule));
        }

        return await analytics.AnalysedGamesAsync(dates, request.AsOf, cancellationToken) switch
        {
            Evidence<IReadOnlyList<GameSighting>>.Known known => AnalyticsJudge.Judge(FactsOf(dates, seen, known.Value), thresholds, request.Now),
            Evidence<IReadOnlyList<GameSighting>>.Unknown unknown => AnalyticsJudge.Blind(dates, new BlindSpot("player_game_summary", unknown.Why)),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
    }

    private List<AnalyticsFacts> FactsOf(IReadOnlyList<DateOnly> dates, Sightings seen, IReadOnlyList<GameSighting> analysed)
    {
        var rows = seen.Keys.SelectMany(witness => Known(seen, witness)).ToList();
        return [.. SlateBuilder.Build(dates, rows).Select(slate => AnalyticsFacts.Of(slate, rows, analysed, sources.ActiveOn(slate.Date)) with
        {
            Unknown = [.. sources.ActiveOn(slate.Date)
                .Where(source => seen[source.Name] is Evidence<IReadOnlyList<GameSighting>>.Unknown)
                .Select(source => new BlindSpot(source.Title, ((Evidence<IReadOnlyList<GameSighting>>.Unknown)seen[source.Name]).Why))],
        })];
    }

    private static IReadOnlyList<GameSighting> Known(Sightings seen, string witness) =>
        (seen[witness] as Evidence<IReadOnlyList<GameSighting>>.Known)?.Value ?? [];
}
