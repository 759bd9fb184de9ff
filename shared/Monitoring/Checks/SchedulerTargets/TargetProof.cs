namespace NbaPipeline.Monitoring.Checks;

/// <summary>One reason to believe that a target is gone or another one. Two proofs count as two only where their witnesses differ.</summary>
/// <param name="Witness">Who says so.</param>
/// <param name="Words">What was seen.</param>
public sealed record TargetProof(ProofWitness Witness, string Words);
