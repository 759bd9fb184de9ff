namespace NbaPipeline.PipelineSimulator;

/// <summary>The faults of single processors on single dates, as the plan of their runs meets them.</summary>
internal sealed class ProcessorFaults(IReadOnlyList<Fault> faults, FaultTargets targets)
{
    private readonly ILookup<(string Processor, DateOnly Date), Fault> _on = faults
        .SelectMany(fault => Processors.All.Where(processor => Concerns(fault, processor))
            .SelectMany(processor => targets.Dates(fault), (processor, date) => (fault, key: (processor.Entity, date))))
        .ToLookup(one => one.key, one => one.fault);

    private readonly ILookup<(string Topic, DateOnly Date), Fault> _ofTopic = faults
        .Where(fault => fault.Kind is FaultKinds.MessageLost or FaultKinds.MessageLate)
        .SelectMany(fault => fault.GameDates, (fault, date) => (fault, key: (fault.Topic!, date)))
        .ToLookup(one => one.key, one => one.fault);

    /// <summary>Nobody starts it, though everything it needs is there.</summary>
    public bool Prevents(PhaseProcessor processor, DateOnly date, DateTimeOffset at) => On(processor, date)
        .Any(fault => fault.Kind is FaultKinds.PhaseNotStarted or FaultKinds.GradingNotTriggered && fault.Covers(at));

    public RunOutcome OutcomeOf(PhaseProcessor processor, DateOnly date, DateTimeOffset at) => On(processor, date)
        .Where(fault => fault.Covers(at))
        .Select(fault => fault.Kind switch
        {
            FaultKinds.ProcessorStuck => RunOutcome.Running,
            FaultKinds.ProcessorFailed => RunOutcome.Failed,
            _ => RunOutcome.Success,
        })
        .DefaultIfEmpty()
        .Max();

    /// <summary>
    /// Some games are left out, by name; or only a share of the games or teams is worked on: always the same ones, at least one and never all.
    /// </summary>
    public bool Hides(PhaseProcessor processor, DateOnly date, string part, IReadOnlyCollection<string> parts, DateTimeOffset at) => On(processor, date)
        .Any(fault => fault.Kind == FaultKinds.ProcessorPartial && fault.Covers(at)
            && (fault.GameReferences.Count > 0 ? targets.Names(fault, part) : !Kept(fault, parts).Contains(part)));

    /// <summary>When somebody ran it again by hand.</summary>
    public IEnumerable<DateTimeOffset> EndsOf(PhaseProcessor processor, DateOnly date) =>
        On(processor, date).Select(fault => fault.Until ?? fault.To).OfType<DateTimeOffset>().Distinct().Order();

    public bool IsBeyondRepair(PhaseProcessor processor, DateOnly date) => On(processor, date).Any(fault => !fault.Repairable);

    /// <summary>The run as its message really comes: not at all, later, or as planned.</summary>
    public IEnumerable<PlannedRun> Delivered(DateOnly date, PlannedRun run)
    {
        var late = run.Trigger == Trigger.Message ? _ofTopic[(run.Starter, date)].ToList() : [];
        return late.Exists(fault => fault.Kind == FaultKinds.MessageLost)
            ? []
            : [run with { At = late.Aggregate(run.At, (at, fault) => at + Delay(fault)) }];
    }

    private static TimeSpan Delay(Fault fault) => TimeSpan.FromHours(fault.Hours ?? 0) + TimeSpan.FromMinutes(fault.Minutes ?? 0);

    private static HashSet<string> Kept(Fault fault, IReadOnlyCollection<string> parts) => [.. parts
        .OrderBy(part => Dice.Unit(0, fault.Id, part))
        .Take(Math.Clamp((int)Math.Round(parts.Count * (fault.Share ?? 0.5), MidpointRounding.AwayFromZero), 1, Math.Max(1, parts.Count - 1)))];

    private IEnumerable<Fault> On(PhaseProcessor processor, DateOnly date) => _on[(processor.Entity, date)];

    private static bool Concerns(Fault fault, PhaseProcessor processor) => fault.Kind switch
    {
        FaultKinds.GradingNotTriggered => processor.Phase == Entities.Grading,
        FaultKinds.PredictionsMissing => processor.Phase == Entities.Predictions,
        FaultKinds.PhaseNotStarted => fault.Phase == processor.Phase,
        FaultKinds.ProcessorFailed or FaultKinds.ProcessorPartial or FaultKinds.ProcessorStuck =>
            (fault.Phase is null || fault.Phase == processor.Phase)
            && (fault.ProcessorNames.Count == 0 || fault.ProcessorNames.Any(processor.IsCalled)),
        _ => false,
    };
}
