namespace NbaPipeline.Monitoring.Recovery;

/// <summary>What is to be done now, in order, and what waits for what.</summary>
public sealed record RecoveryPlan(IReadOnlyList<PlannedCall> Calls, IReadOnlyList<string> Waiting);
