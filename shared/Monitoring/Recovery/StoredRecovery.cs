namespace NbaPipeline.Monitoring.Recovery;

/// <summary>A record as it was read, with the version that a change must still find.</summary>
public sealed record StoredRecovery(RecoveryRecord Record, string? Version);
