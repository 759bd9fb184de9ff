using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>Asks phases 3 to 6 of some dates what they hold.</summary>
public sealed class PhaseEvidence(
    ProcessorEvidence processors,
    PredictionQueries predictions,
    ProcessorOutputs outputs,
    PredictionThresholds ofPredictions,
    GradingThresholds ofGrades)
{
    internal async Task<IReadOnlyList<OutputFact>> ForAsync(IReadOnlyList<RecoveryDay> days, CheckRequest request, CancellationToken cancellationToken) =>
    [
        .. await AnalyticsAsync(days, request, cancellationToken),
        .. await PrecomputeAsync(days, request, cancellationToken),
        .. await PredictionsAsync([.. days.Where(day => !day.IsOverAt(request.Now))], request, cancellationToken),
        .. await GradesAsync([.. days.Where(day => day.IsOverAt(request.Now) && request.Now >= ofGrades.DueAt(day.Date))], request, cancellationToken),
    ];

    private async Task<IEnumerable<OutputFact>> AnalyticsAsync(IReadOnlyList<RecoveryDay> days, CheckRequest request, CancellationToken cancellationToken)
    {
        var facts = await processors.ForAsync(Phase.Analytics, [.. days.Select(day => day.Date)], request.AsOf, cancellationToken);
        return days.SelectMany(day => outputs.Analytics(day, Of(facts, day.Date), request.Now));
    }

    // The day before each is asked with it: what a league's table usually holds is told by nothing else.
    private async Task<IEnumerable<OutputFact>> PrecomputeAsync(IReadOnlyList<RecoveryDay> days, CheckRequest request, CancellationToken cancellationToken)
    {
        List<DateOnly> dates = [.. days.SelectMany(day => new[] { day.Date.AddDays(-1), day.Date }).Distinct().Order()];
        var (facts, openings) = await processors.WithOpeningsAsync(dates, request.AsOf, cancellationToken);
        var found = days.SelectMany(day => outputs.Precompute(
            day,
            Of(facts, day.Date),
            Of(facts, day.Date.AddDays(-1)) is { Slate.HasGames: true } before ? before : null,
            openings is Evidence<IReadOnlyList<GameSighting>>.Known known ? SeasonOpening.Of(day.Date, known.Value) : null,
            request.Now));

        // Whoever does not know when the season began does not know whether anything is missing in it.
        return openings is Evidence<IReadOnlyList<GameSighting>>.Unknown unknown ? found.Select(fact => fact with { Unknown = unknown.Why }) : found;
    }

    private async Task<IEnumerable<OutputFact>> PredictionsAsync(IReadOnlyList<RecoveryDay> days, CheckRequest request, CancellationToken cancellationToken)
    {
        if (days.Count == 0)
        {
            return [];
        }

        var rows = await predictions.PredictedAsync([.. days.Select(day => day.Date)], request.AsOf, cancellationToken);
        return days.Select(day => UserOutputs.Predictions(day, rows, ofPredictions, request.Now));
    }

    private async Task<IEnumerable<OutputFact>> GradesAsync(IReadOnlyList<RecoveryDay> days, CheckRequest request, CancellationToken cancellationToken)
    {
        if (days.Count == 0)
        {
            return [];
        }

        var rows = await predictions.GradedAsync([.. days.Select(day => day.Date)], request.AsOf, cancellationToken);
        return days.Select(day => UserOutputs.Grades(day, rows, ofGrades));
    }

    private static ProcessorFacts Of(Evidence<IReadOnlyList<ProcessorFacts>> facts, DateOnly date) => facts is Evidence<IReadOnlyList<ProcessorFacts>>.Known known
        ? known.Value.First(day => day.Date == date)
        : new(new Slate(date, []), [], ProcessorCatalogue.All.ToDictionary(one => one, _ => ((Evidence<IReadOnlyList<ProcessorFacts>>.Unknown)facts).Why), new Dictionary<string, Blindness>());
}
