using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A message, the faults it names, and the one it is counted for.</summary>
internal sealed record AttributedPost(ReplayPost Post, IReadOnlyList<Naming> Names, FaultTruth? Owner, bool IsDuplicate)
{
    public bool IsTrueCall => Post.IsCall && Owner is not null && !IsDuplicate;

    public bool IsFalseCall => Post.IsCall && !IsTrueCall;

    /// <summary>Tells somebody that there is a problem: not an answer in a thread, not an all-clear.</summary>
    public bool IsAlarm => Post.Kind is PostKind.Open or PostKind.Rise or PostKind.Edit && Post.Delivery != PostDelivery.Reply;
}
