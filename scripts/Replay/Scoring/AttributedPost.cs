using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A message, the faults it names, and the one it is counted for.</summary>
internal sealed record AttributedPost(ReplayPost Post, IReadOnlyList<Naming> Names, FaultTruth? Owner, bool IsDuplicate)
{
    /// <summary>The cells it says are repaired.</summary>
    public IReadOnlyList<Cell> Ended { get; init; } = [];

    /// <summary>The cells it says are wrong, and in which nothing is.</summary>
    public IReadOnlyList<Cell> Unowned { get; init; } = [];

    public bool IsTrueCall => Post.IsCall && Owner is not null && !IsDuplicate;

    public bool IsFalseCall => Post.IsCall && !IsTrueCall;

    /// <summary>Tells somebody that there is a problem: not an answer in a thread, not an all-clear.</summary>
    public bool IsAlarm => Post.Delivery != PostDelivery.Reply
        && Post.Kind is (PostKind.Open or PostKind.Spread or PostKind.Rise or PostKind.Edit or PostKind.Return);
}
