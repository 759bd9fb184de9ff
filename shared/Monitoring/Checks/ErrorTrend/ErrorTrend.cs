using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;
using NbaPipeline.Monitoring.Trends;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Does anything grow slowly: errors, run times, quotas, memory; or fall: scores, coverage? Game days are compared with game days.</summary>
public sealed class ErrorTrend(GameSightingQueries sightings, TrendEvidence evidence, RepairHistory repairs, TrendThresholds thresholds) : ICheck
{
    public const string CheckName = "error-trend";

    public string Name => CheckName;

    /// <summary>Dates that are asked for end with the last of them: the trend up to then.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var today = request.Dates.Count > 0 ? request.Dates.Max().AddDays(1) : PipelineClock.GameDateAt(request.Now);
        IReadOnlyList<DateOnly> dates = [.. Enumerable.Range(1, TrendThresholds.CalendarDays).Select(back => today.AddDays(-back)).Order()];
        var seen = await sightings.ForAsync(dates, request.AsOf, [], cancellationToken);
        return seen[GameSighting.Schedule] switch
        {
            Evidence<IReadOnlyList<GameSighting>>.Known schedule => await JudgeAsync(today, SlateBuilder.Build(dates, schedule.Value), request, cancellationToken),
            Evidence<IReadOnlyList<GameSighting>>.Unknown unknown => Verdict.WithoutSchedule(CheckName, [today], unknown.Why),
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };
    }

    private async Task<Verdict> JudgeAsync(DateOnly today, IReadOnlyList<Slate> slates, CheckRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<Slate> gameDays = [.. slates.Where(slate => slate.HasGames).TakeLast(TrendThresholds.NoiseDays)];
        if (gameDays.Count < TrendThresholds.GameDays)
        {
            return TrendJudge.Judge(new(today, [.. gameDays.Select(slate => slate.Date)], [], []) { Open = request.Open }, thresholds, request.Now);
        }

        var facts = (await evidence.ForAsync(today, gameDays, request, cancellationToken)) with { Open = request.Open };
        return TrendJudge.Judge(IsAboutAnObjective(facts) ? await WithRepairsAsync(facts, cancellationToken) : facts, thresholds, request.Now);
    }

    private async Task<TrendFacts> WithRepairsAsync(TrendFacts facts, CancellationToken cancellationToken) =>
        await repairs.MedianAsync(facts.Today, cancellationToken) switch
        {
            Evidence<TimeSpan?>.Known known => facts with { MedianRepair = known.Value },
            Evidence<TimeSpan?>.Unknown unknown => facts with { Unknown = [.. facts.Unknown, new BlindSpot("How long repairs take", unknown.Why)] },
            _ => throw new InvalidOperationException("Evidence is known or unknown."),
        };

    // Only then does it matter how long a repair takes.
    private bool IsAboutAnObjective(TrendFacts facts) =>
        facts.Series.Select(TrendEstimate.Of).OfType<Trend>().Any(trend => trend.Breach is not null && TrendJudge.IsSure(trend, thresholds));
}
