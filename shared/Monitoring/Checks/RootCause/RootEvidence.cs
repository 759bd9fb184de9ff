using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Puts together what every phase holds of a date and what is on record of the work on it, by the queries of the alerts.</summary>
public sealed class RootEvidence(
    FunnelQueries funnel, WorkflowQueries workflows, ConflictQueries conflicts, PredictionQueries predictions, GameSightingQueries games, FeatureQueries features,
    FeatureThresholds limits, SourceRegistry sources)
{
    // A conflict older than a week nobody waits for any more; decisions of a date are made until the day after it.
    private const int ConflictDays = 7;

    private static readonly IReadOnlyList<string> Processors = [.. ProcessorCatalogue.All.Select(one => one.Name)];

    /// <summary>The facts, and what could not be looked at.</summary>
    public async Task<(RootFacts Facts, IReadOnlyList<BlindSpot> Unknowns)> ForAsync(RootRequest request, CancellationToken cancellationToken)
    {
        var unknowns = new List<BlindSpot>();
        var active = sources.ActiveOn(request.Date);
        var held = await funnel.ForAsync([request.Date], request.AsOf, active, Processors, cancellationToken);
        var rows = held.SelectMany(witness => Known(witness.Key, witness.Value, unknowns)).ToList();
        var slate = SlateBuilder.Build([request.Date], [.. rows.Where(row => row.Witness == GameSighting.Schedule || active.Any(source => source.Name == row.Witness))]).Single();
        if (unknowns.Count > 0)
        {
            // No cause will be named: what else there is need not be asked.
            return (new RootFacts(slate, rows.ToLookup(row => row.Witness), RootRecords.None, new FeatureFacts(slate), request.Now) { Sources = active }, unknowns);
        }

        return (new RootFacts(
            slate, rows.ToLookup(row => row.Witness), await RecordsAsync(request, unknowns, cancellationToken), await FeaturesAsync(request, unknowns, cancellationToken), request.Now)
        {
            Sources = active,
            Opening = SeasonOpening.Before(request.Date, rows.Where(row => row.Witness == GameSighting.Schedule)),
            Conflicts = Known("Conflicts", await conflicts.OpenAsync(request.Date.AddDays(-ConflictDays), request.AsOf, cancellationToken), unknowns),
            Grades = Known("Grades", await predictions.GradedAsync([request.Date], request.AsOf, cancellationToken), unknowns),
        }, unknowns);
    }

    private async Task<RootRecords> RecordsAsync(RootRequest request, List<BlindSpot> unknowns, CancellationToken cancellationToken)
    {
        var runs = await workflows.RunsAsync(request.Date, request.Date, request.AsOf, cancellationToken);
        var (evaluations, decisions) = await workflows.DecisionsAsync(request.Date, request.Date.AddDays(1), request.AsOf, cancellationToken);
        return new RootRecords(Known("The run history", runs, unknowns), Known("Workflow decisions", evaluations, unknowns), Known("Workflow executions", decisions, unknowns));
    }

    private async Task<FeatureFacts> FeaturesAsync(RootRequest request, List<BlindSpot> unknowns, CancellationToken cancellationToken)
    {
        var dates = FeatureQueries.WithDaysBefore([request.Date], FeatureThresholds.WindowDays);
        var schedule = (await games.ForAsync(dates, request.AsOf, [], cancellationToken))[GameSighting.Schedule];
        var slates = SlateBuilder.Build(dates, Known("The schedule", schedule, unknowns)).ToDictionary(slate => slate.Date);
        var answers = await features.ForAsync([request.Date], request.AsOf, limits, cancellationToken);
        foreach (var (figure, answer) in answers)
        {
            Known($"Features ({figure})", answer, unknowns);
        }

        return new FeatureFigures(answers).FactsOf(request.Date, slates);
    }

    private static IReadOnlyList<T> Known<T>(string what, Evidence<IReadOnlyList<T>> evidence, List<BlindSpot> unknowns)
    {
        if (evidence is Evidence<IReadOnlyList<T>>.Known known)
        {
            return known.Value;
        }

        unknowns.Add(new BlindSpot(what, ((Evidence<IReadOnlyList<T>>.Unknown)evidence).Why));
        return [];
    }
}
