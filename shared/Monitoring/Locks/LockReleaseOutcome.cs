namespace NbaPipeline.Monitoring.Locks;

/// <summary>What became of the wish to release a lock. Only the first of these changed anything.</summary>
public enum LockReleaseOutcome
{
    /// <summary>It is gone, or names nobody any more.</summary>
    Released,

    /// <summary>It would be gone: a dry run.</summary>
    WouldRelease,

    /// <summary>Somebody works under it: wait until it expires.</summary>
    StillHeld,

    /// <summary>Another holder or another operation has it now: look again.</summary>
    Changed,

    /// <summary>There is no such lock, or no more: nothing is in anybody's way.</summary>
    NotThere,

    /// <summary>It does not say enough to be taken from anybody, or is no lock at all.</summary>
    UnknownShape,
}
