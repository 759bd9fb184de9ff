using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>All that the judge needs: the audit, what targets answered by their address, and the pauses of ours.</summary>
public sealed record TargetFacts(
    SchedulerAuditAnswer Audit,
    IReadOnlyDictionary<Uri, HealthAnswer> Health,
    IReadOnlyDictionary<string, JobPause> Pauses)
{
    /// <summary>What a target answered; null where it was not asked.</summary>
    public HealthAnswer? HealthOf(AuditedJob job) =>
        TargetProbes.AddressOf(job, Audit) is { } address && Health.TryGetValue(address, out var answer) ? answer : null;
}
