namespace NbaPipeline.Replay;

/// <summary>What the command answers to a shell.</summary>
public enum ReplayOutcome
{
    /// <summary>Every expectation holds, and nothing is pending.</summary>
    Held = 0,

    /// <summary>An expectation does not hold, or a function is pending.</summary>
    Broken = 1,

    /// <summary>The scenario is wrong; nothing was replayed.</summary>
    Unreadable = 2,
}
