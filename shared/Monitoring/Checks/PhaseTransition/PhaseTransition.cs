using NbaPipeline.Monitoring.Calendar;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Has every phase begun for which all that it needs is there?</summary>
public sealed class PhaseTransition(FunnelEvidence evidence, TransitionDueTimes dueTimes, TransitionThresholds thresholds) : ICheck
{
    public const string CheckName = "phase-transition";

    public string Name => CheckName;

    /// <summary>Left to itself it looks while something has lately become late, and now and then while something is open; else it asks nothing.</summary>
    public async Task<Verdict> EvaluateAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var wanted = DatesOf(request);
        var asked = request.Dates.Count > 0 || wanted.Any(date => IsWatched(date, request.Now)) ? wanted
            : IsRecheck(request) ? request.OpenDates
            : [];
        var idle = wanted.Except(asked).Select(date => TransitionWords.Idle(date, NextLook(wanted, request.Now))).ToList();
        var verdict = asked.Count == 0 ? new Verdict(CheckName, []) : await LookAsync(asked, request, cancellationToken);
        return verdict with { Dates = [.. verdict.Dates.Concat(idle).OrderBy(date => date.Date)] };
    }

    private async Task<Verdict> LookAsync(IReadOnlyList<DateOnly> dates, CheckRequest request, CancellationToken cancellationToken) =>
        await evidence.ForAsync(dates, dueTimes.StartsAfterDays, request.AsOf, cancellationToken) switch
        {
            Evidence<IReadOnlyList<Funnel>>.Known funnels => TransitionJudge.Judge(funnels.Value, dueTimes, thresholds, request.Now),
            Evidence<IReadOnlyList<Funnel>>.Unknown funnels => Verdict.WithoutSchedule(CheckName, dates, funnels.Why),
            var other => throw new InvalidOperationException($"No evidence is {other.GetType().Name}."),
        };

    private IReadOnlyList<DateOnly> DatesOf(CheckRequest request) => request.Dates.Count > 0
        ? request.Dates
        : [.. request.DatesOr(thresholds.LookBackDays).Append(PipelineClock.GameDateAt(request.Now)).Distinct().Order()];

    private bool IsWatched(DateOnly date, DateTimeOffset now) =>
        LooksAt(date, thresholds.WarningAfter).Any(look => look <= now && now <= look + thresholds.WatchFor);

    private bool IsRecheck(CheckRequest request) => thresholds.IsRecheck(PipelineClock.InEastern(request.Now).TimeOfDay)
        || request.OpenDates.SelectMany(date => LooksAt(date, thresholds.CriticalAfter))
            .Any(look => look <= request.Now && request.Now < look + TransitionThresholds.Period);

    private DateTimeOffset NextLook(IReadOnlyList<DateOnly> dates, DateTimeOffset now) =>
        dates.Append(dates.Max().AddDays(1)).SelectMany(date => LooksAt(date, thresholds.WarningAfter)).Where(look => look > now).DefaultIfEmpty(now).Min();

    private IEnumerable<DateTimeOffset> LooksAt(DateOnly date, TimeSpan after) =>
        Transition.All.Select(transition => dueTimes.Usually(transition.To, date) + after);
}
