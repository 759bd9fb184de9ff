namespace NbaPipeline.PipelineSimulator;

/// <summary>
/// What the rules for the control plane say about a fault, at the daily look that first finds it. At 05:45 ET all is compared with what is declared:
/// a Warning, and Critical for a service or function that no job calls and that does not serve. At 06:15 ET jobs are looked at once more and their targets
/// asked: one that is unhealthy or answers as another service is Critical. What is over by then breaks no rule.
/// </summary>
internal sealed class TargetBreaks(FaultReach reach)
{
    private static readonly TimeOnly Comparison = new(5, 45);
    private static readonly TimeOnly Audit = new(6, 15);

    public IEnumerable<RuleBreak> Of(Fault fault) => All(fault).Where(IsFound);

    private IEnumerable<RuleBreak> All(Fault fault) => fault.Kind switch
    {
        FaultKinds.ServiceDown => Called(fault.Service!) is { Count: > 0 } jobs
            ? jobs.Select(job => job.Name).Prepend(fault.Service!).SelectMany(entity => OfTarget(fault, entity))
            : [At(fault, fault.Service!, Severity.Critical, Comparison)],
        FaultKinds.SchedulerJobMisdirected => fault.Jobs!.SelectMany(job => OfTarget(fault, job)).SelectMany(WithMonitor),
        FaultKinds.SchedulerJobMissing or FaultKinds.SchedulerJobPaused =>
            fault.Jobs!.SelectMany(job => WithMonitor(At(fault, job, Severity.Warning, Comparison, Audit))),
        FaultKinds.SchedulerJobIdentity => fault.Jobs!.Select(job => At(fault, job, Severity.Warning, Comparison)),
        FaultKinds.ConsumerMissing => PipelineParts.Topics.Any(topic => topic.Name == fault.Topic && topic.Consumers.Count > 0)
            ? [At(fault, fault.Topic!, Severity.Warning, Audit)]
            : [],
        _ => [],
    };

    private static bool IsFound(RuleBreak rule) => !(rule.EndsAt <= rule.HoldsAt);

    private static List<SchedulerJob> Called(string service) => [.. PipelineParts.Jobs.Where(job => job.Service == service)];

    private RuleBreak[] OfTarget(Fault fault, string entity) =>
        [At(fault, entity, Severity.Warning, Comparison, Audit), At(fault, entity, Severity.Critical, Audit)];

    /// <summary>A monitor whose job does not call it is silent too, under its own name.</summary>
    private static IEnumerable<RuleBreak> WithMonitor(RuleBreak rule) =>
        PlannedFunctions.Names.Contains(rule.Entity) ? [rule, rule with { Phase = Entities.Monitors }] : [rule];

    private RuleBreak At(Fault fault, string entity, Severity severity, params IReadOnlyList<TimeOnly> looks) =>
        new(entity, severity, fault.From!.Value, looks.Min(look => Next(fault.From.Value, look)), reach.Touched(fault)) { EndsAt = fault.To };

    private static DateTimeOffset Next(DateTimeOffset at, TimeOnly look)
    {
        var today = EasternTime.At(EasternTime.DateOf(at), look);
        return at <= today ? today : EasternTime.At(EasternTime.DateOf(at).AddDays(1), look);
    }
}
