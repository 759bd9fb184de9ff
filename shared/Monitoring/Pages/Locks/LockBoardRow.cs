using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Pages;

/// <summary>One lock, how it stands, and what keeps that from being known.</summary>
public sealed record LockBoardRow(HeldLock Lock, LockState State, string? Doubt)
{
    public static LockBoardRow Of(HeldLock held, LockThresholds thresholds, DateTimeOffset now) =>
        new(held, held.StateAt(now, thresholds), held.DoubtAt(now, thresholds));
}
