namespace NbaPipeline.Monitoring.Locks;

/// <summary>What became of a wish to release a lock, in words for whoever wished it and for the audit.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Words">One sentence.</param>
/// <param name="Found">The lock as it was found; null where there is none.</param>
public sealed record LockRelease(LockReleaseOutcome Outcome, string Words, HeldLock? Found = null)
{
    /// <summary>Whether the wish is fulfilled, or would be.</summary>
    public bool IsGranted => Outcome is LockReleaseOutcome.Released or LockReleaseOutcome.WouldRelease;
}
