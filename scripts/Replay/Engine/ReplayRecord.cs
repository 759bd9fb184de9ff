using NbaPipeline.Monitoring.Gates;
using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>Everything that a replay saw: what was called and what was said. Scoring needs nothing else but the truth.</summary>
public sealed record ReplayRecord(IReadOnlyList<RecordedInvocation> Invocations, IReadOnlyList<ReplayPost> Posts, TimeSpan WallTime)
{
    /// <summary>What our functions asked of the pipeline's services, in order.</summary>
    public IReadOnlyList<RecordedCall> Calls { get; init; } = [];

    /// <summary>What the gates decided, with every look that led there.</summary>
    public IReadOnlyList<GateDecision> Decisions { get; init; } = [];

    /// <summary>The world as it would have gone without those calls; null: they changed nothing.</summary>
    public PipelineWorld? Untouched { get; init; }
}
