using NbaPipeline.PipelineSimulator;

namespace NbaPipeline.Replay;

/// <summary>A replay that has ended: what was true, what was seen, and the score.</summary>
public sealed record Replayed(PipelineWorld World, ReplayRecord Record, Scoreboard Scoreboard)
{
    /// <summary>The phases that a function looked at, so that silence there means health and elsewhere nothing.</summary>
    public IReadOnlySet<int> WatchedPhases { get; init; } = new HashSet<int>();
}
