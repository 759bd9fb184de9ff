namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// When the parts that start work are out of order: the hourly decisions, their executions, the services, the scheduler's jobs, the consumers
/// of messages. One place, so that the rows that are missing and the records that tell of it cannot disagree.
/// </summary>
internal sealed class Outages(IReadOnlyList<Fault> faults)
{
    public const string Scrapers = "nba-scrapers";
    public const string RawProcessors = "nba-phase2-raw-processors";
    public const string AnalyticsProcessors = "nba-phase3-analytics-processors";
    public const string PrecomputeProcessors = "nba-phase4-precompute-processors";
    public const string Coordinator = "prediction-coordinator";
    public const string Grading = "phase5b-grading";

    /// <summary>The lock that the hourly evaluation takes; while it is stuck there are no decisions.</summary>
    public const string ControllerLock = "workflow_controller";

    public const string GradingLock = "grading";
    public const string GradingTopic = "nba-grading-trigger";

    /// <summary>The jobs that call the hourly evaluation and, five minutes later, what carries its decisions out.</summary>
    public const string EvaluationJob = "master-controller-hourly";

    public const string ExecutionJob = "execute-workflows";

    private const int LongestHours = 60 * 24;

    /// <summary>Whether the hourly evaluation writes decisions.</summary>
    public bool Decides(DateTimeOffset at) => IsUp(Scrapers, at) && Fires(EvaluationJob, at)
        && !Any(at, fault => fault.Kind == FaultKinds.OrchestratorDown || Holds(fault, ControllerLock));

    /// <summary>Whether the hourly evaluation fails loudly; without a lock or a permission it answers 200 and says nothing.</summary>
    public bool Crashes(DateTimeOffset at) => Any(at, fault => fault is { Kind: FaultKinds.OrchestratorDown, Reason: "crash" });

    /// <summary>Whether RUN decisions are carried out.</summary>
    public bool Executes(DateTimeOffset at) => Decides(at) && Fires(ExecutionJob, at)
        && !Any(at, fault => fault.Kind == FaultKinds.DecisionsNotExecuted);

    public bool IsUp(string service, DateTimeOffset at) => !Any(at, fault => fault.Kind == FaultKinds.ServiceDown && fault.Service == service);

    /// <summary>Whether a service does what a job asks of it: grading needs its lock, and somebody to read the topic that its jobs publish to.</summary>
    public bool Does(string service, DateTimeOffset at) => IsUp(service, at) && (service != Grading || (IsConsumed(GradingTopic, at)
        && !Any(at, fault => Holds(fault, GradingLock))));

    /// <summary>Whether a job of Cloud Scheduler reaches its target.</summary>
    public bool Fires(string job, DateTimeOffset at) => !Any(at, fault => fault.Kind is FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused
        or FaultKinds.SchedulerJobMisdirected && fault.Jobs!.Contains(job));

    /// <summary>Whether somebody reads the messages of a topic.</summary>
    public bool IsConsumed(string topic, DateTimeOffset at) => !Any(at, fault => fault.Kind == FaultKinds.ConsumerMissing && fault.Topic == topic);

    /// <summary>When what a workflow was to scrape and load really comes: with the first execution after whatever stood in its way.</summary>
    /// <returns>Null: it never does, for the outage has no end.</returns>
    public DateTimeOffset? Scraped(DateTimeOffset at) => First(at, hour => Executes(hour) && IsUp(RawProcessors, hour));

    /// <summary>
    /// The same for what jobs of the scheduler ask for by themselves, as the live box scores and the schedule: they need the services, not the
    /// decisions.
    /// </summary>
    public DateTimeOffset? ScrapedLive(DateTimeOffset at) => First(at, hour => IsUp(Scrapers, hour) && IsUp(RawProcessors, hour));

    /// <summary>When a service that is down at a moment answers again, if it does.</summary>
    public DateTimeOffset? Back(string service, DateTimeOffset at) => faults
        .Where(fault => fault.Kind == FaultKinds.ServiceDown && fault.Service == service && fault.Covers(at))
        .Select(fault => fault.To ?? fault.Until)
        .Max();

    private static DateTimeOffset? First(DateTimeOffset at, Func<DateTimeOffset, bool> works) => works(at) ? at : Enumerable.Range(0, LongestHours)
        .Select(hour => Hourly.FivePast(at).AddHours(hour))
        .Where(works)
        .Select(hour => (DateTimeOffset?)hour)
        .FirstOrDefault();

    private static bool Holds(Fault fault, string type) => fault.Kind == FaultKinds.LockStuck && LockName.TypeOf(fault.Lock!) == type;

    private bool Any(DateTimeOffset at, Predicate<Fault> condition) => faults.Any(fault => condition(fault) && fault.Covers(at));
}
