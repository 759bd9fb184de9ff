namespace NbaPipeline.Replay;

/// <summary>Everything that a replay saw: what was called and what was said. Scoring needs nothing else but the truth.</summary>
public sealed record ReplayRecord(IReadOnlyList<RecordedInvocation> Invocations, IReadOnlyList<ReplayPost> Posts, TimeSpan WallTime);
