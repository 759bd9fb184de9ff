using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Pipeline;
using NbaPipeline.Monitoring.Queries;
using NbaPipeline.Monitoring.Recovery;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>Says which run does not end, which processor is started over and over, and which run was slow.</summary>
internal static class RunWords
{
    /// <summary>The processor's own name in its own phase: whoever misses its rows means the same problem.</summary>
    public static Fingerprint StuckOf(WorkflowFact run) =>
        RecordedProcessor.Of(run) is var processor ? new(processor.Phase, processor.Entity, run.GameDate!.Value) : default;

    public static Fingerprint StormOf(WorkflowFact run) => new(Phase.Scrape, $"runs.{RecordedProcessor.Of(run).Entity}", run.GameDate!.Value);

    public static Finding Stuck(WorkflowFact run, WorkflowThresholds thresholds) => new()
    {
        Fingerprint = StuckOf(run),
        Severity = Severity.Warning,
        What = $"Run of {RecordedProcessor.Of(run).Entity}",
        HowBad = $"running since {TimeText.Both(run.HappenedAt)}",
        Observed = "no outcome on record",
        Expected = $"an outcome within {thresholds.RunningAtMost.TotalHours:0} hours",
        Threshold = $"Warning after {thresholds.RunningAtMost.TotalHours:0} hours of running",
        Since = run.HappenedAt,
        Impact = "A run that died in silence keeps the next one from starting, and its rows are missing where the next phase looks for them",
        Patterns = [$"the newest run of {run.Name} for this date has no second row in the run history"],
        Command = RerunOf(run),
    };

    public static Finding Storm(WorkflowFact run, Severity severity, WorkflowThresholds thresholds) => new()
    {
        Fingerprint = StormOf(run),
        Severity = severity,
        What = $"Runs of {RecordedProcessor.Of(run).Entity}",
        HowBad = $"more than {(severity is Severity.Critical ? thresholds.StormCritical : thresholds.StormWarning)} an hour",
        Observed = $"about {Roughly(run.Amount)} runs in one hour",
        Expected = $"{thresholds.StormWarning} or fewer",
        Threshold =
            $"Warning above {thresholds.StormWarning} runs an hour of one processor for one date, Critical above {thresholds.StormCritical}",
        Since = run.EndedAt ?? run.HappenedAt,
        Impact = "Quotas and money are used up by retries that cannot succeed, and other processors wait",
        Patterns = [$"the newest run: {run.Status}; nothing may be started for this date until the cause is found"],
        Command = WorkflowCommand.LookAtRuns(run.GameDate!.Value),
    };

    public static string Slow(WorkflowFact run, TimeSpan objective) =>
        $"{run.GameDate:yyyy-MM-dd}: a run of {RecordedProcessor.Of(run).Entity} took {run.Bad} minutes; the phase's objective is {objective.TotalMinutes:0}.";

    // One digit: a message that counts along is edited at every look.
    private static long Roughly(long count) => (long)Math.Pow(10, Math.Floor(Math.Log10(count))) is var unit ? count / unit * unit : count;

    private static string RerunOf(WorkflowFact run) => RecordedProcessor.Of(run) switch
    {
        { Phase: Phase.Analytics } processor when ProcessorCatalogue.Find(processor.Entity) is not null =>
            BackfillCommand.ForAnalytics(run.GameDate!.Value, [processor.Entity]),
        { Phase: Phase.Precompute } processor when ProcessorCatalogue.Find(processor.Entity) is not null =>
            BackfillCommand.ForPrecompute(run.GameDate!.Value, [processor.Entity]),
        { Phase: Phase.Predictions } => UserPhaseCommand.Predict(run.GameDate!.Value),
        { Phase: Phase.Grading } => UserPhaseCommand.Grade(run.GameDate!.Value),
        _ => WorkflowCommand.LookAtRuns(run.GameDate!.Value),
    };
}
