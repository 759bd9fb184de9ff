namespace NbaPipeline.PipelineSimulator;

/// <summary>Faults that show in figures that grow: errors and memory from day to day, waiting failures, runs an hour.</summary>
internal sealed class RecordTruths(PipelineWorld world, ServiceErrors errors) : ITruthGroup
{
    private const int WarningRuns = 50;
    private const int CriticalRuns = 200;

    /// <summary>Days among which fourteen have games, the All-Star break included.</summary>
    private const int LongestStretch = 30;

    /// <summary>The hour at which the errors of complete days are compared.</summary>
    private static readonly TimeOnly TrendDue = new(9, 15);

    /// <summary>What waits longer in the queue is not being retried with success.</summary>
    private static readonly TimeSpan Waiting = TimeSpan.FromHours(4);

    private readonly FaultReach _reach = new(world);

    public FaultTruth? Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.ErrorTrend => RuleBreak.Combine(fault, [.. Errors(fault)], Touched(fault, Entities.Errors(ErrorSource.Of(fault).Entity), 1)),
        FaultKinds.MemoryGrowing => RuleBreak.Combine(fault, [.. Memory(fault)], Touched(fault, Entities.Memory(fault.Service!), 1, Entities.Monitors)),
        FaultKinds.QueueGrowing => RuleBreak.Combine(fault, [.. Queue(fault)], []),
        FaultKinds.RunStorm => RuleBreak.Combine(
            fault, [.. Storm(fault, WarningRuns, Severity.Warning), .. Storm(fault, CriticalRuns, Severity.Critical)], Touched(fault, StormEntity(fault), 0)),
        _ => null,
    };

    private IEnumerable<RuleBreak> Errors(Fault fault)
    {
        var source = ErrorSource.Of(fault);
        return Trend(fault, Entities.Errors(source.Entity), days => TrendRule.Holds(
            [.. days.Select(date => (date, world.PlayedOn(date).Count(), errors.Count(source, date)))]));
    }

    private IEnumerable<RuleBreak> Memory(Fault fault) =>
        Trend(fault, Entities.Memory(fault.Service!), days => TrendRule.HoldsOf(
            [.. days.Select(date => (date, world.Resources.On(ResourceUse.Memory, fault.Service!, date)))]))
            .Select(rule => rule with { Phase = Entities.Monitors });

    private IEnumerable<RuleBreak> Trend(Fault fault, string entity, Func<IEnumerable<DateOnly>, bool> holds)
    {
        var held = _reach.Touched(fault).Skip(1).Append(EasternTime.DateOf(_reach.EndOf(fault)).AddDays(1))
            .Where(day => holds(GameDaysBefore(day)))
            .Select(day => EasternTime.At(day, TrendDue))
            .Where(at => at <= world.EndsAt)
            .ToList();
        return held.Count == 0 ? [] : [new(entity, Severity.Warning, fault.From!.Value, held[0], _reach.Touched(fault)) { EndsAt = fault.To }];
    }

    private IEnumerable<DateOnly> GameDaysBefore(DateOnly day) => DateSet.Between(day.AddDays(-LongestStretch), day.AddDays(-1)).Days
        .Where(date => world.PlayedOn(date).Any())
        .TakeLast(TrendRule.NoiseDays);

    private static IEnumerable<RuleBreak> Queue(Fault fault)
    {
        var entries = FailedQueue.Entries(fault).ToList();
        var dates = entries.SelectMany(entry => new[] { entry.Date, entry.GameDate }).Append(EasternTime.DateOf(fault.To!.Value)).Distinct().Order().ToList();
        return entries.Count == 0 || entries[0].At + Waiting >= FailedQueue.Drained(fault) ? [] :
        [
            new(Entities.FailedQueue, Severity.Warning, entries[0].At, entries[0].At + Waiting, dates) { EndsAt = FailedQueue.Drained(fault) },
        ];
    }

    /// <summary>The run with which there are more than so many within an hour.</summary>
    private IEnumerable<RuleBreak> Storm(Fault fault, int most, Severity severity)
    {
        var starts = RunStorm.Starts(fault).ToList();
        return Enumerable.Range(most, Math.Max(0, starts.Count - most))
            .Where(run => starts[run] - starts[run - most] < TimeSpan.FromHours(1))
            .Take(1)
            .Select(run => new RuleBreak(
                StormEntity(fault), severity, starts[0], starts[run], [.. _reach.Touched(fault).Prepend(RunStorm.DataDate(fault))]) { EndsAt = fault.To });
    }

    private static string StormEntity(Fault fault) => Entities.Runs(ErrorSource.Of(fault).Entity);

    private IEnumerable<Cell> Touched(Fault fault, string entity, int daysAfter, int phase = Entities.Orchestration) => FaultReach
        .Touched(fault.From!.Value.AddDays(-1), _reach.EndOf(fault).AddDays(daysAfter))
        .Select(date => new Cell(phase, entity, date));
}
