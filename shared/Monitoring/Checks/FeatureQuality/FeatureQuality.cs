using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Are the features of today and yesterday good enough to predict from, and does anybody get through to a prediction?</summary>
public sealed class FeatureQuality(GameSightingQueries sightings, FeatureQueries features, FeatureThresholds thresholds) : ICheck
{
    public const string CheckName = "feature-quality";

    public string Name => CheckName;

    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = DatesOf(request);
        // The schedule alone: whether a game was played is no matter for features, which are written before it.
        var seen = await sightings.ForAsync(dates, request.AsOf, [], cancellationToken);
        return seen[GameSighting.Schedule] switch
        {
            Evidence<IReadOnlyList<GameSighting>>.Known schedule => FeatureQualityJudge.Judge(
                await FactsAsync(dates, schedule.Value, request, cancellationToken), thresholds, request.Now),
            Evidence<IReadOnlyList<GameSighting>>.Unknown unknown => Verdict.WithoutSchedule(CheckName, dates, unknown.Why),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
    }

    // Features are written before the games, so today is asked about too.
    private static IReadOnlyList<DateOnly> DatesOf(CheckRequest request) => PipelineClock.GameDateAt(request.Now) is var today && request.Dates.Count > 0
        ? request.Dates
        : [.. request.OpenDates.Append(today.AddDays(-1)).Append(today).Distinct().Order()];

    private async Task<IReadOnlyList<FeatureFacts>> FactsAsync(
        IReadOnlyList<DateOnly> dates, IReadOnlyList<GameSighting> schedule, CheckRequest request, CancellationToken cancellationToken)
    {
        var figures = new FeatureFigures(await features.ForAsync(dates, request.AsOf, thresholds, cancellationToken));
        var slates = SlateBuilder.Build(FeatureQueries.WithDaysBefore(dates, FeatureThresholds.WindowDays), schedule).ToDictionary(slate => slate.Date);
        return [.. dates.Order().Select(date => figures.FactsOf(date, slates))];
    }
}
