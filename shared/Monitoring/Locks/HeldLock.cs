using NbaPipeline.Monitoring.Thresholds;

namespace NbaPipeline.Monitoring.Locks;

/// <summary>One lock as its document has it. What the document does not say is null, and is said to be unknown.</summary>
/// <param name="Path">Such as <c>grading_locks/grading_2026-01-18</c>.</param>
/// <param name="Version">By which a release proves that it saw the newest.</param>
public sealed record HeldLock(string Path, string Version)
{
    /// <summary>Who; empty: nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>For what: the operation's id, or the fencing number of a lease.</summary>
    public string? Operation { get; init; }

    public DateTimeOffset? AcquiredAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Why the document cannot be read as a lock; null: it can.</summary>
    public string? Problem { get; init; }

    public LockState StateAt(DateTimeOffset now, LockThresholds thresholds) => this switch
    {
        { Problem: not null } or { ExpiresAt: null } => LockState.Unknown,
        _ when now < ExpiresAt + thresholds.ClockSkew => LockState.Held,
        { Holder: "" } => LockState.Free,
        { Holder: null } or { Operation: null } => LockState.Unknown,
        _ => LockState.Expired,
    };

    /// <summary>What keeps its state from being known; null where it is.</summary>
    public string? DoubtAt(DateTimeOffset now, LockThresholds thresholds) => StateAt(now, thresholds) is not LockState.Unknown ? null : this switch
    {
        { Problem: { } problem } => problem,
        { ExpiresAt: null } => "it does not say when it expires",
        { Holder: null } => "it names no holder",
        _ => "it names neither an operation nor a fencing number",
    };
}
