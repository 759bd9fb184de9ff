namespace NbaPipeline.Monitoring.Pipeline;

/// <summary>What one row of a processor's table is, and so what a row count can and cannot say.</summary>
public enum ProcessorGrain
{
    /// <summary>One row a player and game: 20 to 35 a game, by source.</summary>
    PlayerGame,

    /// <summary>Exactly two rows a game.</summary>
    TeamGame,

    /// <summary>One row a player of the date's games.</summary>
    PlayerOfSlate,

    /// <summary>The whole league each day: rows say that the processor ran, not that the date's games are covered.</summary>
    League,
}
