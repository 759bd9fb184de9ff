namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the rules for the control plane say about a fault. They are asked once a day, but they hold as soon as the records say so: a job that
/// is gone or paused is drift (Warning), a target that is unhealthy or answers as another service is Critical.
/// </summary>
internal sealed class TargetBreaks(FaultReach reach)
{
    public IEnumerable<RuleBreak> Of(Fault fault) => fault.Kind switch
    {
        FaultKinds.ServiceDown => Called(fault.Service!) is { Count: > 0 } jobs
            ? jobs.Select(job => job.Name).Prepend(fault.Service!).Select(entity => At(fault, entity, Severity.Critical))
            : [],
        FaultKinds.SchedulerJobMisdirected => fault.Jobs!.Select(job => At(fault, job, Severity.Critical)),
        FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused => fault.Jobs!.Select(job => At(fault, job, Severity.Warning)),
        FaultKinds.ConsumerMissing => PipelineParts.Topics.Any(topic => topic.Name == fault.Topic && topic.Consumers.Count > 0)
            ? [At(fault, fault.Topic!, Severity.Warning)]
            : [],
        _ => [],
    };

    private static List<SchedulerJob> Called(string service) => [.. PipelineParts.Jobs.Where(job => job.Service == service)];

    private RuleBreak At(Fault fault, string entity, Severity severity) =>
        new(entity, severity, fault.From!.Value, fault.From.Value, reach.Touched(fault)) { EndsAt = fault.To };
}
