using NbaPipeline.Monitoring.Checks;

namespace NbaPipeline.Monitoring.Locks;

/// <summary>The locks of one collection, or why they could not be read.</summary>
public sealed record LockShelf(LockKind Kind, Evidence<IReadOnlyList<HeldLock>> Locks);
