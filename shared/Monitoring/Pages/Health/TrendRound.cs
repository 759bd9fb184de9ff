using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Charts;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>Brings what moves slowly into plots: coverage, feature scores, how fast people were told and things repaired, posts, and cost.</summary>
public sealed class TrendRound(
    GameSightingQueries sightings, TrendQueries trends, CostHistory cost, TrendThresholds thresholds, FeatureThresholds features, Phase3Thresholds analytics, WeeklyThresholds targets)
{
    /// <summary>Days of a plot: as many as of a budget, so that both tell one story.</summary>
    public const int Days = 28;

    private const double Percent = 100;

    public async Task<IReadOnlyList<TrendPlot>> ForAsync(DateOnly last, HealthRequest request, HistoryFacts history, CancellationToken cancellationToken)
    {
        var from = last.AddDays(1 - Days);
        var seen = sightings.ForAsync([.. Enumerable.Range(0, Days).Select(from.AddDays)], request.AsOf, [], cancellationToken);
        var figures = trends.ForAsync([TrendFact.Games, TrendFact.Scores], from, last, request.AsOf, cancellationToken);
        var billed = cost.ForAsync(last, Days, cancellationToken);
        var (schedule, figure) = (Part.Of<IReadOnlyList<GameSighting>>((await seen)[GameSighting.Schedule]), await figures);
        return
        [
            new("coverage", "Games analysed, percent", schedule.Value is { } games
                ? Part.Of<IReadOnlyList<TrendFact>>(figure[TrendFact.Games]).Then(rows => CoverageOf(rows, games, from, request.Now))
                : Part.Blind<IReadOnlyList<ChartBar>>(schedule.Unknown!), thresholds.CoverageObjective, "No game was played in these days."),
            new("feature_score", "Feature score, 0 to 100", Part.Of<IReadOnlyList<TrendFact>>(figure[TrendFact.Scores]).Then(ScoresOf), features.WarningMean, "No features were made in these days."),
            new("mttd", "Until somebody was told, minutes", history.Told.Then(DetectionsOf), targets.DetectWithin.TotalMinutes, "Nobody had to be told of anything in these days."),
            new("mttr", "Until it was repaired, hours", history.Repaired.Then(RepairsOf), null, "Nothing was repaired in these days."),
            new("posts", "New messages a day", history.Posts.Then(PostsOf), null, "No day was asked about."),
            new("cost", "Billed a day by the whole project, GB", await billed, null, "Cloud Monitoring has measured nothing yet."),
        ];
    }

    // A date that need not be analysed yet is no bad one.
    private IReadOnlyList<ChartBar> CoverageOf(IReadOnlyList<TrendFact> rows, IReadOnlyList<GameSighting> schedule, DateOnly from, DateTimeOffset now)
    {
        var analysed = rows.ToDictionary(row => row.Day, row => row.Amount);
        return [.. SlateBuilder.Build([.. Enumerable.Range(0, Days).Select(from.AddDays)], schedule)
            .Where(slate => slate.HasGames && now >= PipelineClock.At(slate.Date.AddDays(1), analytics.OvernightDueAt))
            .Select(slate => new ChartBar(slate.Date, Math.Min(Percent, Percent * analysed.GetValueOrDefault(slate.Date) / slate.Expected.Count)))];
    }

    private static IReadOnlyList<ChartBar> ScoresOf(IReadOnlyList<TrendFact> rows) => [.. rows.OrderBy(row => row.Day).Select(row => new ChartBar(row.Day, row.Amount))];

    private static IReadOnlyList<ChartBar> DetectionsOf(IReadOnlyList<DetectionTime> told) =>
        [.. told.GroupBy(date => date.GameDate).OrderBy(day => day.Key).Select(day => new ChartBar(day.Key, day.Average(date => date.MinutesToDetect)))];

    private static IReadOnlyList<ChartBar> RepairsOf(IReadOnlyList<RepairTime> repaired) =>
    [
        .. repaired.Where(date => date is { IsRepair: true, MinutesToRepair: not null }).GroupBy(date => date.GameDate).OrderBy(day => day.Key)
            .Select(day => new ChartBar(day.Key, TimeSpan.FromMinutes(day.Average(date => date.MinutesToRepair!.Value)).TotalHours)),
    ];

    private static IReadOnlyList<ChartBar> PostsOf(IReadOnlyList<DayOfMessages> messages) =>
        [.. messages.GroupBy(day => day.Day).OrderBy(day => day.Key).Select(day => new ChartBar(day.Key, day.Sum(one => one.Posts)))];
}
