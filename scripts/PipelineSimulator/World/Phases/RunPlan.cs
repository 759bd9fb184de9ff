namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// Which of the planned runs really happen and what becomes of them: the one place where faults, repairs by hand and the work of our own
/// recoveries meet the processors.
/// </summary>
internal sealed class RunPlan(Scenario scenario, FaultTargets targets, RunClock clock, Outages outages, IReadOnlyList<Intervention> interventions)
{
    private readonly ProcessorFaults _faults = new(scenario.Faults, targets);

    /// <summary>In order of their start.</summary>
    public IReadOnlyList<RunTimes> Of(PhaseProcessor processor, DateOnly date, IEnumerable<PlannedRun> planned) =>
        [.. AfterAStuckOne(planned
            .SelectMany(run => _faults.Delivered(date, run))
            .SelectMany(run => Started(processor, date, run))
            .Distinct()
            .Select(run => clock.Run(processor, run.At, run.Trigger))
            .Select(run => run with { Outcome = _faults.OutcomeOf(processor, date, run.StartedAt) })
            .Concat(Triggered(processor, date))
            .Concat(Repairs(processor, date))
            .OrderBy(run => run.StartedAt))];

    /// <summary>Whether a run finds a part of its date (a game or a team), as far as the processor's own faults go.</summary>
    public bool Sees(PhaseProcessor processor, DateOnly date, string part, IReadOnlyCollection<string> parts, DateTimeOffset at) =>
        IsRepaired(processor, date, at) || !_faults.Hides(processor, date, part, parts, at);

    /// <summary>Work that was asked for again after the fault: it does what the planned run did not.</summary>
    public bool IsRepaired(PhaseProcessor processor, DateOnly date, DateTimeOffset at) => Own(processor, date).Any(work => work.At - processor.Length <= at);

    private IEnumerable<Intervention> Own(PhaseProcessor processor, DateOnly date) => interventions
        .Where(work => !work.IsOrdinary && work.Target == processor.Entity && work.GameDate == date && !_faults.IsBeyondRepair(processor, date));

    private IEnumerable<PlannedRun> Started(PhaseProcessor processor, DateOnly date, PlannedRun run) =>
        _faults.Prevents(processor, date, run.At) || !IsAsked(run) ? []
        : outages.Does(processor.Service, run.At) ? [run]
        : Redelivered(processor, run);

    private bool IsAsked(PlannedRun run) => run.Trigger == Trigger.Message ? outages.IsConsumed(run.Starter, run.At) : outages.Fires(run.Starter, run.At);

    /// <summary>
    /// A job of the scheduler that finds a service down is lost, but the completion messages that led to it are kept and delivered when the
    /// service is back. Predictions and grading are started by jobs alone.
    /// </summary>
    private IEnumerable<PlannedRun> Redelivered(PhaseProcessor processor, PlannedRun run) =>
        processor.Phase is Entities.Analytics or Entities.Precompute && outages.Back(processor.Service, run.At) is { } back
            ? [PlannedRun.Message(processor.Phase == Entities.Analytics ? Topics.Raw : Topics.Analytics, RunClock.NextQuarter(back))]
            : [];

    private IEnumerable<RunTimes> Triggered(PhaseProcessor processor, DateOnly date) => interventions
        .Where(work => work.IsOrdinary && work.Target == processor.Entity && work.GameDate == date)
        .Select(work => new RunTimes(work.At - processor.Length, work.At, Trigger.Message))
        .Where(run => !_faults.Prevents(processor, date, run.StartedAt))
        .Select(run => run with { Outcome = _faults.OutcomeOf(processor, date, run.StartedAt) });

    private IEnumerable<RunTimes> Repairs(PhaseProcessor processor, DateOnly date) =>
        _faults.EndsOf(processor, date).Select(at => clock.Run(processor, at, Trigger.Manual))
            .Concat(Own(processor, date).Select(work => new RunTimes(work.At - processor.Length, work.At, Trigger.Manual) { IsAnew = processor.IsRewritten }));

    /// <summary>A run that never ends keeps the later ones from starting, until somebody clears it away and starts one by hand.</summary>
    private static IEnumerable<RunTimes> AfterAStuckOne(IEnumerable<RunTimes> runs)
    {
        var isStuck = false;
        foreach (var run in runs)
        {
            if (run.Trigger == Trigger.Manual)
            {
                isStuck = false;
            }

            if (!isStuck)
            {
                yield return run;
            }

            isStuck |= run.Outcome == RunOutcome.Running;
        }
    }
}
