using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Recovery;

/// <summary>A backfill as it was ordered: who, why, what, and the lights before. How it goes stands with its outputs.</summary>
public sealed record BackfillRecord(string Id, string By, string Reason, DateTimeOffset At, DateOnly From, DateOnly To, Reprocess Reprocess)
{
    public IReadOnlyList<RecoveryKey> Keys { get; init; } = [];

    public IReadOnlyList<SmokeDate> LightsBefore { get; init; } = [];
}
