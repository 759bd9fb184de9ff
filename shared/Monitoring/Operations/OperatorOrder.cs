using NbaPipeline.Monitoring.Checks;
using NbaPipeline.Monitoring.Gates;
using NbaPipeline.Monitoring.Incidents;
using NbaPipeline.Monitoring.Locks;
using NbaPipeline.Monitoring.Pipeline;

namespace NbaPipeline.Monitoring.Operations;

/// <summary>What a person may order. A closed set: whatever is not here cannot be done by a button.</summary>
public abstract record OperatorOrder
{
    private OperatorOrder()
    {
    }

    /// <summary>A word on one problem: on it, quiet, or no problem at all.</summary>
    public sealed record Mark(string Incident, MarkKind Kind, TimeSpan For) : OperatorOrder;

    /// <summary>Takes a word back.</summary>
    public sealed record Unmark(string Incident) : OperatorOrder;

    /// <summary>Quiet for what has not happened yet: a maintenance window. What is null matches all.</summary>
    public sealed record Quiet(Phase? Phase, string? Entity, DateOnly? From, DateOnly? To, Severity UpTo, TimeSpan For) : OperatorOrder;

    /// <summary>Ends such a window before its time.</summary>
    public sealed record EndQuiet(string Silence) : OperatorOrder;

    /// <summary>Opens a gate without what it needs.</summary>
    public sealed record Override(GateKey Key, TimeSpan For) : OperatorOrder;

    /// <summary>Stops the pipeline, all repairs, or one kind.</summary>
    public sealed record Halting(string What) : OperatorOrder;

    /// <summary>Lets it go on.</summary>
    public sealed record Resuming(string What) : OperatorOrder;

    /// <summary>Ends a lock that has expired and is still the one that was seen.</summary>
    public sealed record Release(LockClaim Seen) : OperatorOrder;

    /// <summary>As orders are spelt: <c>acknowledge</c>, <c>silence</c>, <c>false_positive</c>, …</summary>
    public string Name => this switch
    {
        Mark { Kind: MarkKind.Acknowledged } => OperatorOrders.Acknowledge,
        Mark { Kind: MarkKind.FalsePositive } => OperatorOrders.FalsePositive,
        Mark or Quiet => OperatorOrders.Silence,
        Unmark => OperatorOrders.Unmark,
        EndQuiet => OperatorOrders.EndSilence,
        Override => OperatorOrders.Override,
        Halting => OperatorOrders.Halt,
        Release => OperatorOrders.ReleaseLock,
        _ => OperatorOrders.Resume,
    };

    /// <summary>Whether somebody has to say why: whatever hides a problem, opens a gate or stops something.</summary>
    public bool NeedsReason => this is not (Mark { Kind: MarkKind.Acknowledged } or Unmark or EndQuiet);

    /// <summary>What it is about, for the audit trail.</summary>
    public string Subject => this switch
    {
        Mark mark => mark.Incident,
        Unmark unmark => unmark.Incident,
        Quiet quiet => OperatorWords.ScopeOf(quiet),
        EndQuiet end => end.Silence,
        Override given => given.Key.ToString(),
        Halting halt => halt.What,
        Resuming resume => resume.What,
        Release release => release.Seen.Lock,
        _ => Name,
    };
}
