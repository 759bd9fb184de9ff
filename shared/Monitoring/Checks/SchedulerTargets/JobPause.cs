namespace NbaPipeline.Monitoring.Checks;

/// <summary>A pause of ours, kept so that the next audit does not take it for somebody else's, and nobody's resuming is undone.</summary>
/// <param name="Job">The job's full name.</param>
/// <param name="At">When.</param>
/// <param name="Proofs">Why.</param>
/// <param name="IsDone">False: it was decided, and whether it came about is not known.</param>
public sealed record JobPause(string Job, DateTimeOffset At, IReadOnlyList<string> Proofs, bool IsDone);
