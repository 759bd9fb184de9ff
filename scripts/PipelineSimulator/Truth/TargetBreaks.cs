namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the rules for the control plane say about a fault, at the daily audit of 06:15 ET that first finds it: a job that is gone or paused is
/// drift (Warning), a target that is unhealthy or answers as another service is Critical. What is over by then breaks no rule.
/// </summary>
internal sealed class TargetBreaks(FaultReach reach)
{
    private static readonly TimeOnly Audit = new(6, 15);

    public IEnumerable<RuleBreak> Of(Fault fault) => All(fault).Where(IsFound);

    private IEnumerable<RuleBreak> All(Fault fault) => fault.Kind switch
    {
        FaultKinds.ServiceDown => Called(fault.Service!) is { Count: > 0 } jobs
            ? jobs.Select(job => job.Name).Prepend(fault.Service!).Select(entity => At(fault, entity, Severity.Critical))
            : [],
        FaultKinds.SchedulerJobMisdirected => fault.Jobs!.SelectMany(job => OfJob(fault, job, Severity.Critical)),
        FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused => fault.Jobs!.SelectMany(job => OfJob(fault, job, Severity.Warning)),
        FaultKinds.ConsumerMissing => PipelineParts.Topics.Any(topic => topic.Name == fault.Topic && topic.Consumers.Count > 0)
            ? [At(fault, fault.Topic!, Severity.Warning)]
            : [],
        _ => [],
    };

    private static bool IsFound(RuleBreak rule) => !(rule.EndsAt <= rule.HoldsAt);

    private static List<SchedulerJob> Called(string service) => [.. PipelineParts.Jobs.Where(job => job.Service == service)];

    /// <summary>A monitor whose job does not call it is silent too, under its own name.</summary>
    private IEnumerable<RuleBreak> OfJob(Fault fault, string job, Severity severity) => PlannedFunctions.Names.Contains(job)
        ? [At(fault, job, severity), At(fault, job, severity) with { Phase = Entities.Monitors }]
        : [At(fault, job, severity)];

    private RuleBreak At(Fault fault, string entity, Severity severity) =>
        new(entity, severity, fault.From!.Value, Next(fault.From.Value), reach.Touched(fault)) { EndsAt = fault.To };

    private static DateTimeOffset Next(DateTimeOffset at)
    {
        var today = EasternTime.At(EasternTime.DateOf(at), Audit);
        return at <= today ? today : EasternTime.At(EasternTime.DateOf(at).AddDays(1), Audit);
    }
}
