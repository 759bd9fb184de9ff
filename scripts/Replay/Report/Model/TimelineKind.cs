namespace NbaPipeline.Replay;

/// <summary>What a mark on the timeline stands for.</summary>
internal enum TimelineKind { Post, Report, Edit, Reply, Failure }
