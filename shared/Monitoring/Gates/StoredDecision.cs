namespace NbaPipeline.Monitoring.Gates;

/// <summary>A decision as it was read, with the version by which a write proves that nothing happened since; both null: there is none.</summary>
public sealed record StoredDecision(GateKey Key, GateDecision? Decision, string? Version);
