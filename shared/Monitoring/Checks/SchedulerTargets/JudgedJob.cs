using NbaPipeline.Monitoring.Control;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>One live job and what the target it calls is found to be.</summary>
public sealed record JudgedJob(AuditedJob Job, TargetState State, IReadOnlyList<TargetProof> Proofs)
{
    private const int Enough = 2;

    public ScheduledJob Actual => Job.Actual!;

    /// <summary>By several witnesses, and not only ill. A job of ours is never convicted: who pauses the watchers is blind.</summary>
    public bool IsConvicted => State is TargetState.Other or TargetState.Missing
        && !Job.IsOurs
        && Proofs.Select(proof => proof.Witness).Distinct().Count() >= Enough;
}
