using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Does the schedule let its games end? Until it does, nothing of their date is analysed.</summary>
public sealed class ScheduleStaleness(GameSightingQueries sightings, SourceRegistry sources, StalenessThresholds thresholds) : ICheck
{
    public const string CheckName = "schedule-staleness";

    private static readonly IReadOnlyDictionary<string, Evidence<IReadOnlyList<GameSighting>>> Nobody =
        new Dictionary<string, Evidence<IReadOnlyList<GameSighting>>>();

    public string Name => CheckName;

    /// <summary>The sources are asked only about dates on which the schedule alone leaves a question.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = DatesOf(request);
        var seen = await sightings.ForAsync(dates, request.AsOf, [], cancellationToken);
        return seen[GameSighting.Schedule] switch
        {
            Evidence<IReadOnlyList<GameSighting>>.Known schedule => StalenessJudge.Judge(
                await FactsAsync(dates, schedule.Value, request, cancellationToken), thresholds, request.Now),
            Evidence<IReadOnlyList<GameSighting>>.Unknown unknown => Verdict.WithoutSchedule(CheckName, dates, unknown.Why),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
    }

    private IReadOnlyList<DateOnly> DatesOf(CheckRequest request) => PipelineClock.GameDateAt(request.Now) is var today && request.Dates.Count > 0
        ? request.Dates
        : [.. Enumerable.Range(0, thresholds.LookBackDays + 1).Select(back => today.AddDays(-back)).Union(request.OpenDates).Order()];

    private async Task<IReadOnlyList<StalenessFacts>> FactsAsync(
        IReadOnlyList<DateOnly> dates, IReadOnlyList<GameSighting> schedule, CheckRequest request, CancellationToken cancellationToken)
    {
        var asked = schedule.Where(row => dates.Contains(row.GameDate) && StalenessJudge.IsQuestionable(row, thresholds, request.Now))
            .Select(row => row.GameDate)
            .Distinct()
            .Order()
            .ToList();
        var found = asked.Count == 0 ? Nobody : await sightings.ForAsync(asked, request.AsOf, sources.ActiveOnAnyOf(asked), cancellationToken);
        var played = found.Where(witness => witness.Key != GameSighting.Schedule).Select(witness => witness.Value).ToList();
        IReadOnlyList<GameSighting> rows =
            [.. schedule, .. played.OfType<Evidence<IReadOnlyList<GameSighting>>.Known>().SelectMany(witness => witness.Value)];
        var unknown = found.Where(witness => witness.Value is Evidence<IReadOnlyList<GameSighting>>.Unknown && witness.Key != GameSighting.Schedule)
            .Select(witness => new BlindSpot(witness.Key, ((Evidence<IReadOnlyList<GameSighting>>.Unknown)witness.Value).Why))
            .ToList();
        return [.. SlateBuilder.Build(dates, rows).Select(slate => new StalenessFacts(
            slate,
            [.. rows.Where(row => row.GameDate == slate.Date)],
            asked.Contains(slate.Date) && slate.Games.Any(game => game.IsSuspicion) ? unknown : []))];
    }
}
