namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// The runs that the pipeline expects of a day, written once, at ten. Fixed hours are stored with the zone's offset of 1883: four minutes
/// early in winter, 56 minutes late in summer. Two kinds of workflow are not in it at all.
/// </summary>
internal sealed class ExpectedSchedule(WorkflowTimeline timeline, Slate slate, Outages outages)
{
    public const string Job = "daily-schedule-locker";

    private static readonly TimeOnly LockedAt = new(10, 0);
    private static readonly TimeSpan OffsetOf1883 = -new TimeSpan(4, 56, 0);

    public IEnumerable<SimulatedRow> Rows(DateOnly date)
    {
        var at = EasternTime.At(date, LockedAt);
        return outages.Fires(Job, at) && outages.IsUp(Outages.Scrapers, at)
            ? timeline.Planned(date, at)
                .Where(decision => decision.Choice.IsRun && decision.Workflow.Kind is not (WorkflowKind.GameAwareEarly or WorkflowKind.BdlCatchup))
                .Select(decision => Row(decision, date, at))
            : [];
    }

    private SimulatedRow Row(Decision decision, DateOnly date, DateTimeOffset at) => new(at, Tables.ExpectedSchedule, new Dictionary<string, object?>
    {
        ["date"] = date,
        ["locked_at"] = at,
        ["workflow_name"] = decision.Workflow.Name,
        ["expected_run_time"] = IsFixed(decision.Workflow) ? Unlocalised(decision.Hour) : decision.Hour,
        ["reason"] = decision.Choice.Reason,
        ["scrapers"] = decision.Workflow.Scrapers,
        ["games_today"] = (long)slate.On(date, at).Count,
        ["priority"] = decision.Workflow.Priority,
    });

    private static bool IsFixed(Workflow workflow) => workflow.Kind is WorkflowKind.SelfAware or WorkflowKind.GameAwareYesterday;

    private static DateTimeOffset Unlocalised(DateTimeOffset hour) =>
        new DateTimeOffset(EasternTime.DateOf(hour).ToDateTime(EasternTime.TimeOf(hour)), OffsetOf1883).ToUniversalTime();
}
