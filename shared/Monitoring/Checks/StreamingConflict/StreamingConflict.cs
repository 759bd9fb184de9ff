using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Do loads still wait for rows that are too young to be replaced, and is it more than chance?</summary>
public sealed class StreamingConflict(ConflictQueries conflicts, SlateQueries slates, ConflictThresholds thresholds) : ICheck
{
    public const string CheckName = "streaming-conflict";

    public string Name => CheckName;

    /// <summary>The schedule is asked only about dates with so many conflicts that their share matters.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var dates = DatesOf(request);
        return await conflicts.OpenAsync(dates.Min(), request.AsOf, cancellationToken) switch
        {
            Evidence<IReadOnlyList<OpenConflict>>.Unknown unknown => ConflictWords.Blind(dates, unknown.Why),
            Evidence<IReadOnlyList<OpenConflict>>.Known known => await JudgeAsync(dates, known.Value, request, cancellationToken),
            var other => throw new InvalidOperationException($"No evidence is {other.GetType().Name}."),
        };
    }

    private async Task<Verdict> JudgeAsync(
        IReadOnlyList<DateOnly> dates, IReadOnlyList<OpenConflict> open, CheckRequest request, CancellationToken cancellationToken)
    {
        var wanted = request.Dates.Count > 0 ? dates : [.. dates.Union(open.Select(conflict => conflict.GameDate)).Order()];
        List<ConflictFacts> days = [.. wanted.Select(date => new ConflictFacts(date, [.. open.Where(conflict => conflict.GameDate == date)]))];
        var many = days.Where(day => day.InConflict >= thresholds.BreakerGames).Select(day => day.Date).ToList();
        var answer = many.Count == 0 ? null : await slates.ForAsync(many, request.Now, request.AsOf, cancellationToken);
        return ConflictJudge.Judge([.. days.Select(day => WithGames(day, answer))], thresholds, request.Now);
    }

    private static ConflictFacts WithGames(ConflictFacts day, SlateAnswer? answer) => answer switch
    {
        { WhyBlind: { } why } when day.Conflicts.Count > 0 => day with { WhyBlind = why },
        _ => day with { GameCount = answer?.Slates.FirstOrDefault(slate => slate.Date == day.Date)?.Expected.Count },
    };

    private IReadOnlyList<DateOnly> DatesOf(CheckRequest request) => request.Dates.Count > 0
        ? request.Dates
        : [.. request.DatesOr(thresholds.LookBackDays).Append(PipelineClock.GameDateAt(request.Now)).Distinct().Order()];
}
