using NbaPipeline.Monitoring.Alerting;
using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Locks;

/// <summary>May this lock be taken from its holder? Pure: the lock, what a person saw of it and a time in, an outcome out.</summary>
public static class LockJudge
{
    /// <returns>Why not; null: it may.</returns>
    public static LockRelease? RefusalOf(HeldLock? found, LockClaim seen, LockThresholds thresholds, DateTimeOffset now) => found switch
    {
        _ when LockKind.Of(seen.Lock) is null => new(LockReleaseOutcome.UnknownShape, $"{seen.Lock} is in no collection of locks."),
        null => new(LockReleaseOutcome.NotThere, $"There is no lock {seen.Lock}."),
        _ when found.StateAt(now, thresholds) is LockState.Unknown =>
            new(LockReleaseOutcome.UnknownShape, $"{seen.Lock} is left alone: {found.DoubtAt(now, thresholds)}.", found),
        _ when found.StateAt(now, thresholds) is LockState.Held =>
            new(LockReleaseOutcome.StillHeld, $"{seen.Lock} is held until {TimeText.Both(found.ExpiresAt!.Value)}; a lock that is held is never released.", found),
        { Holder: "" } => new(LockReleaseOutcome.NotThere, $"{seen.Lock} is held by nobody.", found),
        _ when !seen.IsOf(found) =>
            new(LockReleaseOutcome.Changed, $"{seen.Lock} is now of {found.Holder} ({found.Operation}), not of {seen.Holder} ({seen.Operation}).", found),
        _ => null,
    };
}
