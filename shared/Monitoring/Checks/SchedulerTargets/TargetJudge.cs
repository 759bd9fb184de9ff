using NbaPipeline.Monitoring.Control;
using NbaPipeline.Monitoring.Inventory;

namespace NbaPipeline.Monitoring.Checks;

/// <summary>The one place with an opinion about a job's target. Pure: facts in, what each live job's target is found to be out.</summary>
public static class TargetJudge
{
    /// <summary>Of every job that starts something, or would if we had not paused it.</summary>
    public static IReadOnlyList<JudgedJob> Judge(TargetFacts facts, PipelineInventory inventory) =>
    [
        .. facts.Audit.Audited
            .Where(job => job.Actual is { } actual && (actual.State is JobState.Enabled || facts.Pauses.ContainsKey(actual.FullName)))
            .Select(job => JudgeOne(job, facts, inventory)),
    ];

    private static JudgedJob JudgeOne(AuditedJob job, TargetFacts facts, PipelineInventory inventory)
    {
        var (health, proofs) = (facts.HealthOf(job), Proofs(job, facts, inventory).ToList());
        return new(job, StateOf(job, health, proofs), proofs);
    }

    private static TargetState StateOf(AuditedJob job, HealthAnswer? health, List<TargetProof> proofs) => (job, health) switch
    {
        _ when Says(proofs, ProofWitness.Deployments) => TargetState.Missing,
        (_, { Kind: HealthKind.Missing }) when job.Deployment is null => TargetState.Missing,
        _ when Says(proofs, ProofWitness.Target) => TargetState.Other,
        _ when Says(proofs, ProofWitness.Record) && Says(proofs, ProofWitness.Scheduler) => TargetState.Other,
        ({ Actual.Target.Topic: not null }, _) when Says(proofs, ProofWitness.Scheduler) => TargetState.Missing,
        (_, { Kind: HealthKind.Unhealthy }) => TargetState.Unhealthy,
        ({ Deployment.Problem: not null }, _) => TargetState.Unhealthy,
        (_, { Kind: HealthKind.NotAsked }) => TargetState.Unknown,
        ({ Actual.Target.Address: not null, Deployment: null }, null) => TargetState.Unknown,
        _ => TargetState.Sound,
    };

    private static bool Says(List<TargetProof> proofs, ProofWitness witness) => proofs.Exists(proof => proof.Witness == witness);

    private static IEnumerable<TargetProof> Proofs(AuditedJob job, TargetFacts facts, PipelineInventory inventory)
    {
        var (actual, expected) = (job.Actual!, job.Expected?.Job.Target);
        if (IsNobodys(job, facts))
        {
            yield return new(ProofWitness.Deployments, "no service and no function in any region has this address");
        }

        if (facts.HealthOf(job) is { } health && Contradiction(health, job, inventory) is { } contradiction)
        {
            yield return new(ProofWitness.Target, contradiction);
        }

        if (job.Has(JobDrift.OtherTarget) && expected is not null)
        {
            yield return new(ProofWitness.Record, $"on record it starts {expected}, and it starts {TargetNames.Short(job)}");
        }

        if (actual.LastFoundNobody)
        {
            yield return new(ProofWitness.Scheduler, "its last attempt ended with NOT_FOUND");
        }
    }

    // Whoever answers there may be another project's; a host that is not Google's is none of ours to know.
    private static bool IsNobodys(AuditedJob job, TargetFacts facts) =>
        job is { Deployment: null, Actual.Target.Address: { } address } && facts.Audit.SawEveryDeployment && TargetProbes.IsGoogles(address)
        && facts.HealthOf(job) is (null or { Kind: HealthKind.Missing });

    // A name that nobody wrote down is not compared, unless it is known to be another one's.
    private static string? Contradiction(HealthAnswer health, AuditedJob job, PipelineInventory inventory) => (health, ExpectedName(job, inventory)) switch
    {
        ({ Kind: HealthKind.Missing }, _) when job.Deployment is null => $"GET /health {health.Words}",
        ({ Service: null }, _) => null,
        ({ Service: var name }, { } expected) => name == expected ? null : $"GET /health answers as {name}, not as {expected}",
        ({ Service: var name }, null) =>
            inventory.Services.FirstOrDefault(service => service.AnswersAs == name) is { } other && other.Name != CalledBy(job)
                ? $"GET /health answers as {name}, which is {other.Name}"
                : null,
    };

    private static string? ExpectedName(AuditedJob job, PipelineInventory inventory) => job switch
    {
        { IsOurs: true } => job.Expected!.Job.Target!.Function,
        { Expected.Job.Target.Service: { } service } => inventory.Service(service)?.AnswersAs,
        _ => null,
    };

    private static string? CalledBy(AuditedJob job) => job.Expected?.Job.Target?.Called ?? job.Deployment?.Name;
}
