namespace NbaPipeline.Monitoring.Locks;

/// <summary>The lock that a person saw and wants released, as he saw it. Where it has changed since, he means another one.</summary>
/// <param name="Lock">Such as <c>workflow_controller_locks/workflow_controller_2026-01-16-18</c>.</param>
/// <param name="Holder">Whom it named.</param>
/// <param name="Operation">The operation's id, or a lease's fencing number.</param>
public sealed record LockClaim(string Lock, string Holder, string Operation)
{
    /// <summary>Characters of a reason: fewer explain nothing to whoever reads it next week.</summary>
    public const int ShortestReason = 10;

    public bool IsOf(HeldLock held) => Lock == held.Path && Holder == held.Holder && Operation == held.Operation;
}
