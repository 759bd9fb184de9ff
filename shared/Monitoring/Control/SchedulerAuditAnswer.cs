namespace NbaPipeline.Monitoring.Control;

/// <summary>What an audit saw: every job that is expected or there, and what it could not see.</summary>
public sealed record SchedulerAuditAnswer(IReadOnlyList<AuditedJob> Audited)
{
    public required Listing<ScheduledJob> Jobs { get; init; }

    public required Listing<DeployedService> Services { get; init; }

    public required Listing<DeployedFunction> Functions { get; init; }

    public required IReadOnlyList<Deployment> Deployments { get; init; }

    /// <summary>Whether an address that nothing answers at is known to be nobody's.</summary>
    public bool SawEveryDeployment => Services.IsComplete && Functions.IsComplete;
}
