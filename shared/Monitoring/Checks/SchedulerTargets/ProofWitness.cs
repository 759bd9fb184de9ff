namespace NbaPipeline.Monitoring.Checks;

/// <summary>Where a proof comes from. Each is asked apart, so that one mistake cannot testify twice.</summary>
public enum ProofWitness
{
    /// <summary>What is on record: the inventory, or our manifest.</summary>
    Record,

    /// <summary>What the control plane lists as deployed.</summary>
    Deployments,

    /// <summary>What the target itself answers.</summary>
    Target,

    /// <summary>How the scheduler's own last attempt ended.</summary>
    Scheduler,
}
