using NbaPipeline.Monitoring.Deployments;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One thing of the cloud, or too many of a kind to be told apart, with all that is not as declared of it.</summary>
/// <param name="Entity">As its incident is called.</param>
/// <param name="Drifts">At least one, the worst first.</param>
internal sealed record DriftedThing(string Entity, IReadOnlyList<DeploymentDrift> Drifts)
{
    /// <summary>scheduler-target-alert tells it too, with proofs.</summary>
    public bool IsProvenElsewhere { get; init; }

    public DeploymentDrift Worst => Drifts[0];

    /// <summary>How many things of the cloud it is about.</summary>
    public int Count => Drifts.DistinctBy(drift => (drift.Kind, drift.Name, drift.Region)).Count();

    public Severity Severity => IsProvenElsewhere ? Severity.Warning : Drifts.Max(SeverityOf);

    // A job that is gone is looked into today; what carries messages, keeps rows or answers, at once.
    private static Severity SeverityOf(DeploymentDrift drift) => drift switch
    {
        { Kind: JobDrifts.Kind } => Severity.Warning,
        { Class: DriftClass.Missing or DriftClass.FailedRevision } => Severity.Critical,
        _ => Severity.Warning,
    };
}
