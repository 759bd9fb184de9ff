using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Brings rows and metrics into one shape: a figure a game day. A day on which nothing was counted is zero; one that was not measured is none.</summary>
public sealed class TrendEvidence(TrendQueries queries, ResourceEvidence resources, FeatureThresholds features, TrendThresholds thresholds)
{
    private const double Percent = 100;

    private static readonly Dictionary<string, (TrendKind Kind, string Title)> Kinds = new()
    {
        [TrendFact.Errors] = (TrendKind.Errors, "Errors of services"),
        [TrendFact.OwnErrors] = (TrendKind.OwnErrors, "Our own failures"),
        [TrendFact.Failures] = (TrendKind.Failures, "Failed runs"),
        [TrendFact.Durations] = (TrendKind.Durations, "Run times"),
        [TrendFact.Scores] = (TrendKind.Scores, "Feature scores"),
        [TrendFact.Games] = (TrendKind.Coverage, "Coverage of analytics"),
    };

    public async Task<TrendFacts> ForAsync(DateOnly today, IReadOnlyList<Slate> gameDays, CheckRequest request, CancellationToken cancellationToken)
    {
        var rows = await queries.ForAsync(gameDays[0].Date, today.AddDays(-1), request.AsOf, cancellationToken);
        var metrics = await resources.ForAsync(today, gameDays, cancellationToken);
        return new(
            today,
            [.. gameDays.Select(slate => slate.Date)],
            [.. rows.SelectMany(answer => SeriesOf(answer.Key, answer.Value, gameDays)), .. metrics.Values.SelectMany(Known)],
            [.. UnknownOf(rows), .. UnknownOf(metrics)])
        {
            UnknownKinds = rows.Where(answer => answer.Value is Evidence<IReadOnlyList<TrendFact>>.Unknown).Select(answer => Kinds[answer.Key].Kind)
                .Concat(metrics.Where(answer => answer.Value is Evidence<IReadOnlyList<TrendSeries>>.Unknown).Select(answer => answer.Key))
                .ToHashSet(),
        };
    }

    private IEnumerable<TrendSeries> SeriesOf(string fact, Evidence<IReadOnlyList<TrendFact>> answer, IReadOnlyList<Slate> gameDays) =>
        answer is Evidence<IReadOnlyList<TrendFact>>.Known known
            ? known.Value.GroupBy(row => row.Name).Select(name => SeriesOf(Kinds[fact].Kind, name.Key, [.. name], gameDays))
            : [];

    private TrendSeries SeriesOf(TrendKind kind, string name, List<TrendFact> rows, IReadOnlyList<Slate> gameDays)
    {
        var series = new TrendSeries(kind, name, []) { Phase = rows[0].Phase };
        var byDay = rows.ToLookup(row => row.Day, row => row.Amount);
        return series with { Days = [.. gameDays.SelectMany(slate => DayOf(series, slate, byDay[slate.Date]))], Limit = LimitOf(series) };
    }

    private static IEnumerable<GameDayValue> DayOf(TrendSeries series, Slate slate, IEnumerable<double> amounts)
    {
        var (games, amount) = (slate.Expected.Count, amounts.Cast<double?>().FirstOrDefault());
        return series switch
        {
            { IsCounted: true } => [new(slate.Date, games, amount ?? 0)],
            { Kind: TrendKind.Coverage } => [new(slate.Date, games, Math.Min(Percent, Percent * (amount ?? 0) / games))],
            _ => amount is { } measured ? [new(slate.Date, games, measured)] : [],
        };
    }

    private double? LimitOf(TrendSeries series) => series.Kind switch
    {
        TrendKind.Durations => WorkflowThresholds.ObjectiveOf(RecordedProcessor.Of(series.Name, series.Phase).Phase)?.TotalSeconds,
        TrendKind.Scores => features.WarningMean,
        TrendKind.Coverage => thresholds.CoverageObjective,
        _ => null,
    };

    private static IReadOnlyList<TrendSeries> Known(Evidence<IReadOnlyList<TrendSeries>> answer) =>
        answer is Evidence<IReadOnlyList<TrendSeries>>.Known known ? known.Value : [];

    private static IEnumerable<BlindSpot> UnknownOf(IReadOnlyDictionary<string, Evidence<IReadOnlyList<TrendFact>>> rows) => rows
        .Where(answer => answer.Value is Evidence<IReadOnlyList<TrendFact>>.Unknown)
        .Select(answer => new BlindSpot(Kinds[answer.Key].Title, ((Evidence<IReadOnlyList<TrendFact>>.Unknown)answer.Value).Why));

    private static IEnumerable<BlindSpot> UnknownOf(IReadOnlyDictionary<TrendKind, Evidence<IReadOnlyList<TrendSeries>>> metrics) => metrics
        .Where(answer => answer.Value is Evidence<IReadOnlyList<TrendSeries>>.Unknown)
        .Select(answer => new BlindSpot($"Metrics of {answer.Key.ToString().ToLowerInvariant()}", ((Evidence<IReadOnlyList<TrendSeries>>.Unknown)answer.Value).Why));
}
