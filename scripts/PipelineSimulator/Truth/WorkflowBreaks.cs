namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the rules for workflows say about a fault: the next hourly decision 6 minutes overdue, more than 120 minutes without any, a RUN
/// decision without execution after 15 minutes, an execution that calls itself completed although scrapers failed.
/// </summary>
internal sealed class WorkflowBreaks(PipelineWorld world, WorkflowTimeline timeline, FaultReach reach)
{
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan WithoutExecution = TimeSpan.FromMinutes(15);

    /// <summary>More than 120 minutes, to the minute.</summary>
    private static readonly TimeSpan WithoutDecision = TimeSpan.FromMinutes(121);

    public IEnumerable<RuleBreak> MissedDecisions(Fault fault)
    {
        var alone = new Outages([fault]);
        List<DateTimeOffset> missed = [.. Hours(fault).Where(hour => !alone.Decides(hour))];
        if (missed.Count == 0)
        {
            yield break;
        }

        var (last, back) = (missed[0].AddHours(-1), missed[^1].AddHours(1));
        var dates = FaultReach.Touched(last, back < world.EndsAt ? back : world.EndsAt);
        DateTimeOffset? ends = back < reach.EndOf(fault) || back > world.EndsAt ? null : back;
        yield return new(Entities.Decisions, Severity.Warning, missed[0], missed[0] + Overdue, dates) { EndsAt = ends };
        if (back - last > WithoutDecision)
        {
            yield return new(Entities.Decisions, Severity.Critical, missed[0], last + WithoutDecision, dates) { EndsAt = ends };
        }
    }

    public IEnumerable<RuleBreak> MissedExecutions(Fault fault)
    {
        var alone = new Outages([fault]);
        List<Decision> left = [.. Decisions(fault).Where(decision =>
            decision.Choice.IsRun && alone.Decides(decision.Hour) && !alone.Executes(decision.Hour + Evaluation.UntilExecution))];
        if (left.Count == 0)
        {
            yield break;
        }

        var back = Enumerable.Range(1, 24 * 60).Select(hours => left[^1].Hour.AddHours(hours) + Evaluation.UntilExecution)
            .Where(alone.Executes).Select(at => (DateTimeOffset?)at).FirstOrDefault();
        yield return new(Entities.Executions, Severity.Warning, left[0].At, left[0].At + WithoutExecution, Dates(left)) { EndsAt = back };
    }

    public IEnumerable<RuleBreak> HiddenFailures(Fault fault)
    {
        List<Execution> hidden = [.. reach.Touched(fault).SelectMany(timeline.Executions)
            .Where(execution => execution.Failed > 0 && execution.Runs.Any(run => run.HasFailed && fault.Covers(run.StartedAt)))];
        return hidden.Count == 0 ? [] :
        [
            new(Entities.Scrapes, Severity.Warning, hidden[0].StartedAt, hidden.Min(execution => execution.EndedAt), Dates(hidden.Select(one => one.Decision)))
            {
                EndsAt = fault.To,
            },
        ];
    }

    /// <summary>The windows that a fault closes, by the dates that they were for.</summary>
    public IEnumerable<Cell> Windows(Fault fault)
    {
        var alone = new Outages([fault]);
        return reach.Touched(fault).SelectMany(date => timeline.Planned(date, EasternTime.At(date, TimeOnly.MinValue)))
            .Where(decision => decision.Choice.IsRun && decision.Workflow.Kind is WorkflowKind.GameAwareYesterday or WorkflowKind.GameAwareEarly)
            .Where(decision => decision.Choice.Target is not null && !alone.Executes(decision.Hour + Evaluation.UntilExecution))
            .Select(decision => new Cell(Entities.Orchestration, Entities.WorkflowWindows, decision.Choice.Target!.Value));
    }

    /// <summary>The message may name the day of the decision or the day that it was for.</summary>
    private static IReadOnlyList<DateOnly> Dates(IEnumerable<Decision> decisions) => [.. decisions
        .SelectMany(decision => new[] { EasternTime.DateOf(decision.Hour), decision.Choice.Target!.Value })
        .Distinct()
        .Order()];

    private IEnumerable<Decision> Decisions(Fault fault) => reach.Touched(fault).SelectMany(timeline.Decisions);

    private IEnumerable<DateTimeOffset> Hours(Fault fault) => reach.Touched(fault).SelectMany(WorkflowTimeline.Hours)
        .Where(hour => fault.Covers(hour) && hour <= world.EndsAt);
}
